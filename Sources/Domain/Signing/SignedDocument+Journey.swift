import Foundation

extension SignedDocument {
    /// What is signed of a form as it stands.
    ///
    /// - Parameter files: the files that the answers name, by their identifiers.
    package init(of journey: Journey, application: UUID, files: [String: ConfirmedFile]) {
        format = Self.format
        self.application = application
        town = journey.town.name
        procedure = ProcedureVersion(
            id: journey.procedure.id,
            version: journey.procedure.version,
            name: journey.procedure.name.japanese
        )
        let questions = journey.singleQuestions
        let names = files.mapValues(\.name)
        let reasons = journey.cardReasons
        answers = questions.compactMap { question in
            guard question.answer != nil else { return nil }
            return ConfirmedAnswer(
                key: question.key,
                question: question.label,
                terms: question.field.terms,
                lines: question.display(fileNames: names),
                cardReason: reasons[question.key]
            )
        }
        self.files = questions.flatMap { question -> [ConfirmedFile] in
            guard case .files(let attached)? = question.answer else { return [] }
            return attached.compactMap { files[$0] }
        }
    }
}

extension Journey {
    fileprivate var cardReasons: [EntryKey: String] {
        let lines = cardLines.filter { $0.finding == .differs && $0.isMeant }
        return Dictionary(lines.map { ($0.key, $0.reason) }) { first, _ in first }
    }
}

extension Field {
    fileprivate var terms: String? {
        if case .consent(let options) = kind { options.text.japanese } else { nil }
    }
}

/// Who comes, as it was filled in, with the questions against which it was: later changes of a purpose do not touch it.
package struct VisitorRecord: Sendable, Hashable, Codable {
    package let fields: [Field]
    /// As it was typed.
    package let entries: Entries
    package let answers: Answers

    package init(fields: [Field], entries: Entries, answers: Answers) {
        self.fields = fields
        self.entries = entries
        self.answers = answers
    }

    package var name: PersonName? { answers[VisitorSheet.name]?.name }
    package var kana: PersonName? { answers[VisitorSheet.kana]?.name }
    /// Digits only.
    package var telephone: String? { answers[VisitorSheet.telephone]?.text }
    /// For people: 090-1234-5678
    package var telephoneText: String? { telephone.map { TelephoneNumber(typed: $0)?.text ?? $0 } }
    package var email: String? { answers[VisitorSheet.email]?.text }
    package var remark: String? { answers[VisitorSheet.remark]?.text }

    /// What the purposes asked besides.
    package var ownLines: [(label: String, texts: [String])] {
        let contact = [
            VisitorSheet.name, VisitorSheet.kana, VisitorSheet.telephone, VisitorSheet.email, VisitorSheet.remark,
        ]
        return lines(of: fields.filter { !contact.contains($0.id) })
    }

    /// Question by question, as people read it; what was not answered is left out.
    package var lines: [(label: String, texts: [String])] { lines(of: fields) }

    private func lines(of fields: [Field]) -> [(label: String, texts: [String])] {
        fields.compactMap { field in
            answers[field.id].map { (field.label(), field.display($0)) }
        }
    }
}

extension Answer {
    fileprivate var name: PersonName? {
        guard case .name(let name) = self else { return nil }
        return name
    }

    fileprivate var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

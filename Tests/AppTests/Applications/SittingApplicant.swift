import App
import Content
import Domain
import Foundation
import TestKit
import Testing

/// Somebody who applies for several procedures at once.
struct SittingApplicant {
    let town: TestTown
    let visitor: Visitor
    let email = "hanako@example.jp"
    let procedures: [String]
    let sitting: Sitting
    private let guide: String?
    private let replies: [String: String]
    /// What the guide tells of each procedure.
    private let knowledge: [[FieldID: Entries]]

    /// - Parameters:
    ///   - guide: from which the procedures are chosen.
    ///   - replies: in the words of its address.
    init(
        in town: TestTown,
        procedures: [String],
        guide: String? = nil,
        replies: [String: String] = [:]
    ) async throws {
        self.town = town
        self.procedures = procedures
        visitor = Visitor(at: town.publicURL)
        let content = try #require(await BundledContent.shared.read().content)
        let members = content.procedures.sorted { $0.code < $1.code }.filter { procedures.contains($0.id) }
        self.guide = guide
        self.replies = replies
        let walk = content.guides.first { $0.id == guide }.map { guide in
            let known = guide.questions.compactMap { question in
                replies[question.id.rawValue].flatMap { question.reply(from: $0, today: Day.today.date) }
                    .map { (question.id, $0) }
            }
            return GuideWalk(guide, replies: Dictionary(uniqueKeysWithValues: known), today: Day.today.date)
        }
        knowledge = members.map { walk?.knowledge(of: $0) ?? [:] }
        sitting = Sitting(members, knowing: knowledge.map { Set($0.keys) })
    }

    /// Chooses the procedures and confirms the address.
    func begin() async throws {
        var fields = procedures.map { ("_procedure", $0) }
        if let guide { fields.append(("_guide", guide)) }
        for (name, value) in replies { fields.append((name, value)) }
        let answer = try await visitor.post("/sittings", fields)
        try await visitor.open(try #require(answer.headers["location"], "\(answer.status) \(answer.text)"))
        try await visitor.submit("/email", ["email": email])
        let mail = try await Mailbox(of: town).mail(to: email, with: "確認番号")
        let code = try #require(mail.firstMatch(of: /確認番号： (\d{6})/)?.1)
        try await visitor.submit("/email-confirmation", ["code": String(code)])
    }

    /// Answers every page; ends on the one where all answers stand.
    ///
    /// - Parameters:
    ///   - payers: how many of the procedures cost something as they are filled in.
    ///   - birth: the applicant's date of birth, as it stands on the card; any day where absent.
    @discardableResult
    func fillIn(payers: Int = 0, born birth: CivilDate? = nil) async throws -> WebPage {
        let entries = try filled(payers, birth)
        var page = await visitor.page
        for _ in 0..<20 {
            guard let form = page.forms.first(where: { $0.action.contains("/steps/") }) else { return page }
            let step = form.action.split(separator: "/").last.map(String.init) ?? ""
            let fields = sitting.form.steps.first { $0.id == step }?.fields.map(\.id) ?? []
            var typed = form.fields.filter { field in !fields.contains(EntryKey(rawValue: field.name).fieldID) }
                .map { ($0.name, $0.value) }
            for (key, values) in entries.values where fields.contains(key.fieldID) {
                typed += values.map { (key.rawValue, $0) }
            }
            let answer = try await visitor.post(form.action, typed + [("_act", "next")])
            try #require(answer.status == 303, "\(answer.status) \(answer.text)")
            page = try await visitor.open(try #require(answer.headers["location"]))
        }
        return page
    }

    /// Sends a file as the script does.
    func attach(_ content: String, as name: String, at field: String) async throws {
        let page = await visitor.page
        let application = try #require(page.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})/)?.1)
        let token = try #require(page.forms.flatMap(\.fields).first { $0.name == "_csrf" }?.value)
        let answer = try await Applicant(in: town, email: email, visitor: visitor)
            .upload(content, as: name, to: String(application), token: token, field: field)
        try #require(answer.status == 204, "\(answer.status) \(answer.text)")
    }

    /// Without files, which no test types in.
    private func filled(_ payers: Int, _ birth: CivilDate?) throws -> Entries {
        for seed in 1...200 {
            var filler = FormFiller(seed: UInt64(seed), today: Day.today.date)
            guard var entries = filler.fill(sitting.form) else { continue }
            entries.merge(sitting.entries(knowing: knowledge))
            if let birth { entries.merge(born(birth)) }
            let journey = Journey(sitting.form, entries: entries, town: BundledContent.town, today: Day.today.date)
            let hasFiles = journey.singleQuestions.contains { $0.field.kind.word == .file && $0.answer != nil }
            if !hasFiles, journey.isComplete, journey.quote?.payers.count ?? 0 == payers { return entries }
        }
        throw NothingToType()
    }

    private func born(_ day: CivilDate) -> Entries {
        let fields = sitting.form.fields.filter { $0.fact == "shinseisha.seinengappi" }
        return fields.reduce(into: Entries()) { $0.merge(Entries(day, at: EntryKey($1.id))) }
    }

    private struct NothingToType: Error {}
}

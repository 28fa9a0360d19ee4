import Domain
import Foundation
import HTML

/// The applicant is asked to put single fields right.
struct CorrectionRequestAct: CaseAct {
    static let act = ApplicationAct.correctionRequest
    static func path(_ id: UUID) -> String { Path.correctionRequest(id) }
    static let verb = "補正をお願いする"
    static let explanation = "選んだ項目だけを、申請者が直せるようになります。ほかの項目は変わりません。"

    /// How long the applicant usually has.
    static let usualDays = 14
    private static let longestDays = 90

    private let request: CorrectionRequest
    private let dueOn: CivilDate

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        CorrectionInputs(items: sheet.file.journey.correctable, draft: draft)
        ActLine(
            name: "due",
            title: "期限",
            hint: "この日までに直していただきます。",
            type: .date,
            standard: sheet.today.adding(days: usualDays).description,
            draft: draft
        )
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        var reading = ActReading(form)
        let ticked = Set(form.values["field"] ?? [])
        let wanted = sheet.file.journey.correctable.filter { ticked.contains($0.key.rawValue) }
        if wanted.isEmpty { reading.fail("field", "直していただく項目を、1つ以上選んでください。") }
        var items: [CorrectionRequest.Item] = []
        for item in wanted {
            let reason = reading.text("reason:\(item.key)", "\(item.label)の理由")
            items.append(CorrectionRequest.Item(key: item.key, reason: reason))
        }
        let days = sheet.today.adding(days: 1)...sheet.today.adding(days: Self.longestDays)
        dueOn = reading.day("due", "期限", in: days)
        try reading.finish()
        request = CorrectionRequest(fields: items, submitted: sheet.file.application.entries)
    }

    func changes(_ move: ApplicationStatus.Move, on sheet: ActSheet) -> CaseChanges { CaseChanges(respondBy: dueOn) }

    func keep(_ move: ApplicationStatus.Move, on sheet: ActSheet, with hands: ActHands) async throws {
        try await CorrectionStore(database: hands.transaction).ask(
            request,
            of: sheet.file.application,
            by: sheet.officer.officerID,
            dueOn: dueOn,
            now: hands.desk.now()
        )
    }

    static func letter(of act: CorrectionRequestAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(
            kind: .correctionRequest,
            subject: "内容の補正をお願いします",
            text: """
                申請の内容に、直していただきたいところがあります。
                直すところと理由は、下のページに書いてあります。
                \(act?.dueOn.weekdayText ?? "〔期限の日〕")までに直して、もう一度送信してください。
                """
        )
    }
}

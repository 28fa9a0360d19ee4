import Domain
import Hummingbird

/// Tries a draft as somebody who answers on a certain day. Nothing is kept.
struct GuideTrialController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let isAnswered = request.method == .post
        let form = isAnswered ? try await Form.read(request, limit: 64 * 1024) : Form()
        if isAnswered { try form.require(context.officer.csrfToken) }
        let draft = try await context.workshop(desk)
            .draft(of: try context.parameters.require("guide"), in: desk.database)
        let typedDay = isAnswered ? form.text(GuideTrialPage.day) : desk.today.description
        let day = CivilDate(typedDay)
        var state = GuideState(draft.guide, values: Form(), today: day ?? desk.today)
        var errors: [FieldError] = []
        for question in draft.guide.questions where isAnswered {
            switch question.reply(from: form.entries, town: desk.town, today: state.today) {
            case .success(let reply): state.replies[question.id] = reply
            case .failure(let fault): errors += fault.errors
            }
        }
        // What cannot change the result need not be answered.
        let open = Set(state.walk.open.map(\.id))
        errors = errors.filter { open.contains($0.key.fieldID) }
        if day == nil {
            let sentence = "日付を、2026-04-01 のように入力してください。"
            errors.insert(FieldError(EntryKey(rawValue: GuideTrialPage.day), sentence), at: 0)
        }
        let view = ChecklistView(state: state, catalogue: desk.catalogue.snapshot, resumption: desk.link(Path.home))
        return .page(
            GuideTrialPage(
                frame: desk.frame,
                officer: context.officer,
                town: desk.town,
                view: view,
                day: typedDay,
                entries: form.entries,
                errors: errors,
                isAnswered: isAnswered
            ),
            status: errors.isEmpty ? .ok : .unprocessableContent,
            headers: [.cacheControl: "no-store"]
        )
    }
}

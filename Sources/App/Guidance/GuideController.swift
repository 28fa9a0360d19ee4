import Domain
import HTML
import Hummingbird

/// The questions of a guide one by one, all on one page, and what follows from the answers.
///
/// Nothing is kept: a page is drawn from what the request carries. Replies stand in the address; with delicate ones
/// among them a page is sent for with a form, is not kept by anybody, and its address tells nothing.
struct GuideController: Sendable {
    let desk: Desk

    /// The next question; after the last one, the checklist.
    func ask(_ request: Request, _ context: PublicContext) async throws -> Response {
        if let recent = recent(request) { return recent }
        var turn = try await turn(request, context)
        let asked = turn.state.guide.question(FieldID(rawValue: turn.values.text(GuideNames.asked)))
        if let asked {
            switch asked.reply(from: turn.values.entries, town: desk.town, today: turn.state.today) {
            case .success(let reply): turn.state.replies[asked.id] = reply
            case .failure(let fault): return question(asked, turn, errors: fault.errors)
            }
        }
        let changed = turn.state.guide.question(FieldID(rawValue: turn.values.text(GuideNames.change)))
        let next = asked == nil ? changed ?? turn.state.walk.next : turn.state.walk.next
        guard let next else { return checklist(turn) }
        // What was just answered comes back as an address of its own.
        if asked != nil, !turn.state.isDelicate { return .seeOther(turn.state.address(turn.path)) }
        return question(next, turn)
    }

    /// All questions on one page.
    func askAll(_ request: Request, _ context: PublicContext) async throws -> Response {
        if let recent = recent(request) { return recent }
        var turn = try await turn(request, context)
        guard turn.values.values[GuideNames.asked] != nil else { return questions(turn) }
        var errors: [FieldError] = []
        var entries = turn.values.entries
        // Whether a question counts hangs on the replies before it, so that they are read one after the other.
        for question in turn.state.guide.questions {
            switch question.reply(from: turn.values.entries, town: desk.town, today: turn.state.today) {
            case .success(let reply): turn.state.replies[question.id] = reply
            case .failure(let fault):
                turn.state.replies[question.id] = nil
                errors += fault.errors
                entries[EntryKey(question.id)] = entries[EntryKey(question.id)]
            }
        }
        let open = Set(turn.state.walk.open.map(\.id))
        errors = errors.filter { open.contains($0.key.fieldID) }
        guard errors.isEmpty else { return questions(turn, entries: entries, errors: errors) }
        return checklist(turn)
    }

    func checklist(_ request: Request, _ context: PublicContext) async throws -> Response {
        if let recent = recent(request) { return recent }
        let turn = try await turn(request, context)
        guard turn.state.walk.next == nil else {
            return turn.state.isDelicate
                ? question(turn.state.walk.next, turn)
                : .seeOther(turn.state.address(Path.guide(turn.state.guide.id)))
        }
        return checklist(turn)
    }

    /// The deadlines for a calendar program.
    func calendar(_ request: Request, _ context: PublicContext) async throws -> Response {
        let turn = try await turn(request, context)
        let view = view(of: turn)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/calendar; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(turn.state.guide.id).ics\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(
                byteBuffer: DeadlineCalendar(view, madeAt: desk.now(), host: desk.config.publicURL).bytes
            )
        )
    }
}

extension GuideController {
    /// What a request carries.
    struct Turn {
        var state: GuideState
        let values: Form
        let request: Request
        let path: String
    }

    func turn(_ request: Request, _ context: PublicContext) async throws -> Turn {
        let catalogue = desk.catalogue.snapshot
        guard let guide = catalogue.guide(try context.parameters.require("guide")) else {
            throw Problem(.notFound, "お探しの案内は見つかりませんでした。暮らしの出来事から探してください。")
        }
        let values =
            request.method == .post
            ? try await Form.read(request, limit: 64 * 1024) : Form(query: request.uri.query ?? "")
        return Turn(
            state: GuideState(guide, values: values, today: desk.today),
            values: values,
            request: request,
            path: Path.guide(guide.id)
        )
    }

    func view(of turn: Turn) -> ChecklistView {
        ChecklistView(
            state: turn.state,
            catalogue: desk.catalogue.snapshot,
            resumption: desk.link(turn.state.address(turn.path))
        )
    }

    private func question(_ question: GuideQuestion?, _ turn: Turn, errors: [FieldError] = []) -> Response {
        guard let question else { return checklist(turn) }
        let page = GuideQuestionPage(
            frame: desk.frame,
            town: desk.town,
            state: turn.state,
            question: question,
            entries: errors.isEmpty ? nil : turn.values.entries,
            errors: errors
        )
        return show(page, turn, errors: errors)
    }

    private func questions(_ turn: Turn, entries: Entries? = nil, errors: [FieldError] = []) -> Response {
        let page = GuideQuestionsPage(
            frame: desk.frame,
            town: desk.town,
            state: turn.state,
            entries: entries,
            errors: errors
        )
        return show(page, turn, errors: errors)
    }

    private func checklist(_ turn: Turn) -> Response {
        let path = Path.guideChecklist(turn.state.guide.id)
        let isHere = turn.request.uri.path == path && turn.request.method == .get
        guard turn.state.isDelicate || isHere else { return .seeOther(turn.state.address(path)) }
        return show(ChecklistPage(frame: desk.frame, view: view(of: turn)), turn, errors: [])
    }

    private func show<Page: HTML>(_ page: Page, _ turn: Turn, errors: [FieldError]) -> Response {
        guard turn.request.method == .get, errors.isEmpty else {
            return .page(
                page,
                status: errors.isEmpty ? .ok : .unprocessableContent,
                headers: [.cacheControl: "no-store"]
            )
        }
        let drawn = DrawnPage(page)
        desk.catalogue.snapshot.guidePages.keep(drawn, at: turn.request.address, on: turn.state.today)
        return drawn.response(to: turn.request)
    }

    /// The page that a request asks for, if it was drawn lately: all that it hangs on are its address, the day and the
    /// catalogue.
    private func recent(_ request: Request) -> Response? {
        guard request.method == .get else { return nil }
        return desk.catalogue.snapshot.guidePages.page(at: request.address, on: desk.today)?.response(to: request)
    }
}

extension Request {
    /// The path with its query.
    fileprivate var address: String { head.path ?? "" }
}

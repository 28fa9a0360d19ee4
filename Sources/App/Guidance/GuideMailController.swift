import Domain
import Hummingbird
import Postgres

/// Mails a checklist to whoever asks for it.
struct GuideMailController: Sendable {
    let desk: Desk

    private var guides: GuideController { GuideController(desk: desk) }

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let turn = try await guides.turn(request, context)
        return .page(GuideMailPage(frame: desk.frame, state: turn.state), headers: [.cacheControl: "no-store"])
    }

    /// Both the page's own form and the way here with delicate replies come by POST; only the first has a key.
    func send(_ request: Request, _ context: PublicContext) async throws -> Response {
        let turn = try await guides.turn(request, context)
        guard turn.values.values[GuideNames.email] != nil else {
            return .page(GuideMailPage(frame: desk.frame, state: turn.state), headers: [.cacheControl: "no-store"])
        }
        let typed = TypedText(turn.values.text(GuideNames.email)).value
        guard let email = EmailAddress(typed: typed) else {
            return .page(
                GuideMailPage(
                    frame: desk.frame,
                    state: turn.state,
                    typed: typed,
                    error: "メールアドレスを確かめてください。例：hanako@example.jp"
                ),
                status: .unprocessableContent
            )
        }
        let rates = RateStore(desk: desk)
        try await rates.take(.statusAttempts, by: context.origin.description)
        try await rates.take(.mailsPerAddress, by: email.text.lowercased())
        // The form's key names the mail, so that it goes out once however often the form is sent.
        let key = try turn.values.idempotencyKey()
        let notice = Notice(
            kind: .checklist,
            recipient: email.text,
            letter: Letter.checklist(guides.view(of: turn), from: desk.catalogue.snapshot.town)
        )
        try await desk.database.transaction(repeatable: true) { transaction in
            try await NoticeStore(database: transaction, keys: desk.keys).add(notice, id: key, now: desk.now())
        }
        return .page(GuideMailSentPage(frame: desk.frame, state: turn.state), headers: [.cacheControl: "no-store"])
    }
}

import Hummingbird
import NIOCore

/// The hosted page of one provider: forms, answers and ways back.
struct PayController: Sendable {
    let books: Books

    private var provider: Provider { books.provider }

    func add(to router: Router<DoubleContext>) {
        let group = router.group("/\(provider.rawValue)/pay")
        group.get(":id") { try await show($1) }
        group.get(":id/counter") { try await pages($1).map { answer($0.counter()) } ?? notFound }
        group.post(":id/card") { try await payByCard($0, $1) }
        group.post(":id/authentication") { try await authenticate($0, $1) }
        group.post(":id/paypay") { try await payByPayPay($0, $1) }
        group.post(":id/number") { try await reserve($0, $1) }
        group.post(":id/counter") { try await act(.payNumber, $1) }
        group.post(":id/end") { try await end($1) }
    }

    private func show(_ context: DoubleContext) async throws -> Response {
        try await pages(context).map { answer($0.page()) } ?? notFound
    }

    private func payByCard(_ request: Request, _ context: DoubleContext) async throws -> Response {
        guard let card = card(try await form(request)) else { return try await show(context) }
        switch card.outcome {
        case .taken: return try await act(.card(lastFour: card.lastFour), context)
        case .declined(let reason):
            return try await act(.declinedCard(lastFour: card.lastFour, reason: reason), context)
        case .asksHolder: return try await pages(context).map { answer($0.authentication(card)) } ?? notFound
        }
    }

    private func authenticate(_ request: Request, _ context: DoubleContext) async throws -> Response {
        let form = try await form(request)
        guard let card = card(form) else { return try await show(context) }
        let isHolder = form["result"] == "ok"
        return try await act(
            isHolder
                ? .card(lastFour: card.lastFour)
                : .declinedCard(lastFour: card.lastFour, reason: "authentication_failed"),
            context
        )
    }

    private func payByPayPay(_ request: Request, _ context: DoubleContext) async throws -> Response {
        try await act(try await form(request)["result"] == "ok" ? .payPay : .declinedPayPay, context)
    }

    private func reserve(_ request: Request, _ context: DoubleContext) async throws -> Response {
        guard let means = try await form(request)["means"].flatMap(Means.init), means.isByNumber else {
            return try await show(context)
        }
        return try await act(.reserve(means), context)
    }

    private func end(_ context: DoubleContext) async throws -> Response {
        _ = try? await books.close(id(context), as: .expired)
        return try await show(context)
    }

    /// Does it and sends the browser on: back to the merchant when something was paid, else to the page, which says how it
    /// stands.
    private func act(_ act: PayerAct, _ context: DoubleContext) async throws -> Response {
        do throws(BookRefusal) {
            let payment = try await books.act(act, on: id(context))
            switch payment.state {
            case .captured, .authorised:
                return .redirect(to: try await books.session(payment.session).returnURL, type: .normal)
            case .failed:
                let pages = try await standing(context)
                return answer(pages.page(alert: "お支払いできませんでした。別の方法をお試しください。"))
            default: return .redirect(to: "/\(provider.rawValue)/pay/\(payment.session)", type: .normal)
            }
        } catch {
            return try await show(context)
        }
    }

    // MARK: reading and answering

    private func id(_ context: DoubleContext) -> String { context.parameters.get("id") ?? "" }

    private func standing(_ context: DoubleContext) async throws(BookRefusal) -> PayPages {
        let (session, payment) = try await books.standing(id(context))
        return PayPages(provider: provider, session: session, payment: payment)
    }

    private func pages(_ context: DoubleContext) async throws -> PayPages? {
        try? await standing(context)
    }

    private func card(_ form: [String: String]) -> TestCard? {
        TestCard.all(of: provider).first { $0.number == form["card"] }
    }

    private func form(_ request: Request) async throws -> [String: String] {
        let body = try await request.body.collect(upTo: 16 * 1024)
        return Dictionary(FormText.pairs(of: String(buffer: body)).map { ($0.name, $0.value) }) { _, last in last }
    }

    private func answer(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    private var notFound: Response {
        let content = "<p>お支払いのページが見つかりません。</p>"
        return answer(PayFrame(title: "見つかりません", content: content).html, status: .notFound)
    }
}

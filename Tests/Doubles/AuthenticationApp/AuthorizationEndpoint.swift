import Authority
import Foundation
import Hummingbird

/// Where the browser arrives: shows the page that plays the phone, or plays it at once for automated tests.
struct AuthorizationEndpoint: Sendable {
    let settings: DoubleSettings
    let drawer: CardDrawer
    let ledger: Ledger

    func show(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let fields = try FormFields(request.uri.query ?? "")
        let query: AuthorizationQuery
        do {
            query = try AuthorizationQuery(fields, settings: settings)
            try await requireTransaction(query)
        } catch is AuthorizationQuery.Stranger {
            return .html(ErrorPage(sentence: "クライアントまたは戻り先が登録されていません。").html, status: .badRequest)
        } catch let refusal as AuthorizationQuery.Refusal {
            return try .back(
                to: refusal.redirectURI,
                ["error": refusal.error, "error_description": refusal.description, "state": refusal.state]
            )
        }
        let visit = await ledger.open(query)
        guard let user = fields["test_user"] else {
            return .html(PhonePage(visit: visit, cards: drawer.cards).html)
        }
        let phone = Phone(drawer: drawer, ledger: ledger)
        return try await phone.play(visit, PhoneAct(testUser: user))
    }

    /// The citizen has chosen a card and what happens.
    func act(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let fields = try await FormFields(body: request)
        guard let visit = await ledger.visit(try fields.require("visit")) else {
            return .html(ErrorPage(sentence: "時間が切れました。もとのサービスから、もう一度始めてください。").html, status: .gone)
        }
        guard let card = fields["card"], let act = fields["outcome"].flatMap(PhoneOutcome.init) else {
            let sentence = "カードと結果を選んでください。"
            return .html(PhonePage(visit: visit, cards: drawer.cards, message: sentence).html, status: .badRequest)
        }
        return try await Phone(drawer: drawer, ledger: ledger).play(visit, PhoneAct(card: card, outcome: act))
    }

    private func requireTransaction(_ query: AuthorizationQuery) async throws {
        guard let id = query.signTransaction else { return }
        guard let transaction = await ledger.transactions[id], await ledger.now < transaction.expiresAt,
            transaction.result == nil
        else {
            throw AuthorizationQuery.Refusal(
                redirectURI: query.redirectURI,
                state: query.state,
                error: "invalid_request",
                description: "Invalid parameter: sign_transaction_id"
            )
        }
    }
}

extension Response {
    /// Sends the browser back to the client.
    static func back(to redirectURI: String, _ parameters: KeyValuePairs<String, String?>) throws -> Response {
        var unreserved = CharacterSet.alphanumerics
        unreserved.insert(charactersIn: "-._~")
        let query = parameters.compactMap { name, value in
            value?.addingPercentEncoding(withAllowedCharacters: unreserved).map { "\(name)=\($0)" }
        }
        let separator = redirectURI.contains("?") ? "&" : "?"
        return .redirect(to: redirectURI + separator + query.joined(separator: "&"), type: .found)
    }
}

import Authority
import Hummingbird
import SwiftASN1
import X509

/// Plays the phone with a card held to it.
struct Phone: Sendable {
    let drawer: CardDrawer
    let ledger: Ledger

    func play(_ visit: Visit, _ act: PhoneAct) async throws -> Response {
        guard let card = drawer.card(act.card) else {
            return .html(
                PhonePage(visit: visit, cards: drawer.cards, message: "そのカードはありません。").html,
                status: .badRequest
            )
        }
        if let (error, description) = act.outcome.refusal { return try await refuse(visit, error, description) }
        if await ledger.triesLeft(card, visit.purpose) == 0 { return try await refuse(visit, .pinLocked) }
        if act.outcome == .wrongPIN { return try await takeWrongPIN(visit, card) }
        await ledger.succeed(card, visit.purpose)
        if act.outcome == .rightPIN, let refusal = try await fault(of: card, for: visit.purpose) {
            return try await refuse(visit, refusal)
        }
        return try await accept(visit, card)
    }

    private func takeWrongPIN(_ visit: Visit, _ card: Card) async throws -> Response {
        let left = await ledger.fail(card, visit.purpose)
        guard left > 0 else { return try await refuse(visit, .pinLocked) }
        let message = "暗証番号が違います。あと\(left)回まちがえるとロックされます。"
        return .html(PhonePage(visit: visit, cards: drawer.cards, message: message, chosen: card.name).html)
    }

    /// What is wrong with the certificate that is needed.
    private func fault(of card: Card, for purpose: Card.Purpose) async throws -> PhoneOutcome? {
        let certificate = card.certificate(for: purpose)
        let now = await ledger.now
        if now < certificate.notValidBefore { return .notYetValid }
        if now > certificate.notValidAfter { return .expired }
        return try drawer.isRevoked(card, for: purpose) ? .revoked : nil
    }

    private func accept(_ visit: Visit, _ card: Card) async throws -> Response {
        if let id = visit.request.signTransaction, var transaction = await ledger.transactions[id] {
            var der = DER.Serializer()
            try der.serialize(card.signing)
            transaction.result = SignTransaction.Result(
                signature: try await card.sign(transaction.bytes),
                certificate: der.serializedBytes
            )
            await ledger.open(transaction)
        }
        await ledger.close(visit)
        return try .back(
            to: visit.request.redirectURI,
            [
                "code": await ledger.grant(visit, to: card), "state": visit.request.state,
                "session_state": RandomText.make(),
            ]
        )
    }

    private func refuse(_ visit: Visit, _ outcome: PhoneOutcome) async throws -> Response {
        guard let (error, description) = outcome.refusal else { return try await refuse(visit, "server_error", "") }
        return try await refuse(visit, error, description)
    }

    private func refuse(_ visit: Visit, _ error: String, _ description: String) async throws -> Response {
        await ledger.close(visit)
        return try .back(
            to: visit.request.redirectURI,
            ["error": error, "error_description": description, "state": visit.request.state]
        )
    }
}

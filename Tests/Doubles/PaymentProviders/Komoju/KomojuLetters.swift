import Foundation
import NIOCore
import NIOHTTP1

/// KOMOJU's notifications: the whole payment, signed without a time.
struct KomojuLetters: WebhookDialect {
    let provider = Provider.komoju

    func letters(of event: BookEvent) -> [WebhookLetter] {
        guard let payment = event.payment else { return [] }
        let types: [String] =
            switch event.kind {
            case .sessionExpired: []
            case .declined: ["payment.failed"]
            case .reserved, .authorised: ["payment.authorized"]
            case .captured: ["payment.captured"]
            case .cancelled: ["payment.cancelled"]
            case .expired: ["payment.expired"]
            case .refundMade, .refundChanged:
                switch event.refund?.state {
                case .succeeded where payment.refunded == payment.amount:
                    ["payment.refund.created", "payment.refunded"]
                case .succeeded: ["payment.refund.created"]
                default: ["payment.updated"]
                }
            }
        return types.map { type in
            let id = BookName.make("", event.session.id, String(event.sequence), type)
            return letter(id, type, KomojuBodies.payment(payment), createdAt: KomojuBodies.time(event.at))
        }
    }

    func ping(at seconds: Int) -> WebhookLetter? {
        letter(BookName.make("", "ping", String(seconds)), "ping", [:], createdAt: KomojuBodies.time(.now))
    }

    func headers(of letter: WebhookLetter, body: ByteBuffer, secret: String, seconds: Int) -> HTTPHeaders {
        [
            "content-type": "application/json", "user-agent": "Komoju-Webhook", "x-komoju-id": letter.id,
            "x-komoju-event": letter.type,
            "x-komoju-signature": HMACSignature.hex(body.readableBytesView, secret: secret),
        ]
    }

    private func letter(_ id: String, _ type: String, _ data: JSON, createdAt: JSON) -> WebhookLetter {
        let body: JSON = [
            "id": .text(id), "type": .text(type), "resource": "event", "data": data, "created_at": createdAt,
            "reason": .null,
        ]
        return WebhookLetter(id: id, type: type, body: body)
    }
}

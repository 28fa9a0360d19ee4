import Domain
import NIOCore
import NIOHTTP1

extension KomojuGateway {
    /// The signature covers the body and no time, so that an old notification can be sent to us again: keep each event's id
    /// once. It carries the whole payment, which is as good as a report.
    package func notification(body: ByteBuffer, headers: HTTPHeaders) throws(WebhookFault) -> PaymentNotification {
        guard let signature = headers.first(name: KomojuMapping.signatureHeader) else {
            throw .missingHeader(KomojuMapping.signatureHeader)
        }
        guard WebhookSignature.isValid([signature], of: Array(body.readableBytesView), secrets: webhookSecrets) else {
            throw .wrongSignature
        }
        do {
            return try PaymentNotification(komoju: body)
        } catch {
            throw .malformed(error.text)
        }
    }
}

extension PaymentNotification {
    init(komoju body: ByteBuffer) throws(ProviderAnswer.Fault) {
        let event = try ProviderAnswer.decode(KomojuMapping.Event.self, from: body)
        guard event.resource == "event" else { throw ProviderAnswer.Fault("resource is no event") }
        let matter = KomojuMapping.matter(of: event.type)
        var news: PaymentNews?
        if matter == .payment || matter == .dispute {
            let payment = try ProviderAnswer.decode(KomojuMapping.PaymentEvent.self, from: body).data
            news = PaymentNews(try KomojuReport.payment(payment))
        }
        self.init(
            provider: .komoju,
            id: event.id,
            type: event.type,
            matter: matter,
            createdAt: event.created_at.date,
            news: news
        )
    }
}

import Domain
import Foundation
import NIOCore
import NIOHTTP1

extension StripeGateway {
    /// Stripe's notifications are short of a report: whether an unpaid session holds money or a number must be read.
    package func notification(body: ByteBuffer, headers: HTTPHeaders) throws(WebhookFault) -> PaymentNotification {
        guard let header = headers.first(name: StripeMapping.signatureHeader) else {
            throw .missingHeader(StripeMapping.signatureHeader)
        }
        guard let signature = StripeSignature(header) else { throw .malformedHeader(StripeMapping.signatureHeader) }
        guard signature.isValid(of: body, secrets: webhookSecrets) else { throw .wrongSignature }
        let age = Int(now().timeIntervalSince1970) - signature.seconds
        guard abs(age) <= StripeMapping.tolerance else { throw .outsideTolerance(seconds: age) }
        do {
            return try PaymentNotification(stripe: body)
        } catch {
            throw .malformed(error.text)
        }
    }
}

extension PaymentNotification {
    init(stripe body: ByteBuffer) throws(ProviderAnswer.Fault) {
        let event = try ProviderAnswer.decode(StripeMapping.Event.self, from: body)
        guard event.object == "event" else { throw ProviderAnswer.Fault("object is no event") }
        let news = try StripeNews.read(event.type, body)
        let isDispute = event.type.hasPrefix(StripeMapping.disputePrefix)
        self.init(
            provider: .stripe,
            id: event.id,
            type: event.type,
            matter: isDispute ? .dispute : news == nil ? .other : .payment,
            createdAt: Date(timeIntervalSince1970: TimeInterval(event.created)),
            news: news
        )
    }
}

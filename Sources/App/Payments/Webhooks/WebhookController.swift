import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Postgres
import Telemetry

/// Takes what a provider tells by itself. It is thanked for only once it is kept; until then the provider repeats it.
struct WebhookController: Sendable {
    /// What became of a notification, for the metrics.
    enum Result: String, CaseIterable {
        case kept, dispute, nothing, forged, malformed
    }

    /// Bytes; notifications are a few thousand.
    private static let largest = 256 * 1024

    let desk: Desk

    func take(_ request: Request, _ context: PublicContext) async throws -> Response {
        guard let gateway = desk.gateways.payments, context.parameters.get("provider") == gateway.provider.rawValue
        else {
            throw HTTPError(.notFound)
        }
        guard let body = try? await request.body.collect(upTo: Self.largest) else { throw HTTPError(.contentTooLarge) }
        let headers = HTTPHeaders(request.headers.map { ($0.name.rawName, $0.value) })
        let notification: PaymentNotification
        do throws(WebhookFault) {
            notification = try gateway.notification(body: body, headers: headers)
        } catch {
            return refuse(error, context)
        }
        guard let item = LearnedNews(notification) else { return thank(for: .nothing) }
        try await keep(item)
        guard notification.matter == .dispute else { return thank(for: .kept) }
        context.logger.warning("a payment is disputed", metadata: ["event": "\(notification.id)"])
        return thank(for: .dispute)
    }

    /// Keeps it together with all that follows from it.
    private func keep(_ item: LearnedNews) async throws {
        let result = try await desk.database.transaction(repeatable: true) { transaction -> OrderSettling.Result? in
            guard let order = try await OrderStore(database: transaction).order(of: item.news, at: item.provider) else {
                try await PaymentNewsStore(database: transaction).add(item, about: nil, now: desk.now())
                return nil
            }
            let settling = OrderSettling(transaction: transaction, desk: desk)
            guard let result = try await settling.settle(order, learning: [item]) else { return nil }
            if item.news.isBare || result.file.lacksDetails {
                try await JobStore(database: transaction).enqueue(
                    FollowOrderJob(order: order, asks: true),
                    uniqueKey: "payment-news:\(item.eventID)"
                )
            }
            return result
        }
        result?.count(in: desk.metrics)
    }

    private func thank(for result: Result) -> Response {
        desk.metrics.paymentWebhooks.increment(result.rawValue)
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: "ok\n"))
        )
    }

    /// Of what may be forged nothing is read.
    private func refuse(_ fault: WebhookFault, _ context: PublicContext) -> Response {
        let result: Result = if case .malformed = fault { .malformed } else { .forged }
        desk.metrics.paymentWebhooks.increment(result.rawValue)
        context.logger.warning("a notification of payments was not accepted", metadata: ["fault": "\(fault)"])
        return Response(status: result == .malformed ? .badRequest : .unauthorized)
    }
}

extension PaymentNews {
    /// It says only that something has happened.
    fileprivate var isBare: Bool { events.isEmpty && capture == nil && refunds.isEmpty }
}

import App
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import TestKit

/// The town's side of notifications: takes those that are rightly signed and keeps each once.
actor Merchant {
    private let gateways: [PaymentProvider: any PaymentGateway]
    private(set) var notifications: [PaymentNotification] = []
    private(set) var repeated = 0
    private(set) var faults: [WebhookFault] = []
    /// How many more are turned away with 500.
    private var refusals = 0

    init(_ gateways: [PaymentProvider: any PaymentGateway]) {
        self.gateways = gateways
    }

    func refuse(_ count: Int) {
        refusals = count
    }

    var types: [String] { notifications.map(\.type) }

    nonisolated func application(_ onServerRunning: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol
    {
        let router = Router()
        router.post("hooks/:provider") { request, context in
            let body = try await request.body.collect(upTo: 1024 * 1024)
            guard let provider = context.parameters.get("provider").flatMap(PaymentProvider.init) else {
                return HTTPResponse.Status.notFound
            }
            let headers = HTTPHeaders(request.headers.map { ($0.name.rawName, $0.value) })
            return await self.take(provider, body, headers)
        }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { await onServerRunning($0.localAddress?.port ?? 0) },
            logger: RunningServer.quiet
        )
    }

    private func take(_ provider: PaymentProvider, _ body: ByteBuffer, _ headers: HTTPHeaders) -> HTTPResponse.Status {
        if refusals > 0 {
            refusals -= 1
            return .internalServerError
        }
        guard let gateway = gateways[provider] else { return .notFound }
        do throws(WebhookFault) {
            let notification = try gateway.notification(body: body, headers: headers)
            if notifications.contains(where: { $0.id == notification.id }) {
                repeated += 1
            } else {
                notifications.append(notification)
            }
            return .ok
        } catch {
            faults.append(error)
            return .unauthorized
        }
    }
}

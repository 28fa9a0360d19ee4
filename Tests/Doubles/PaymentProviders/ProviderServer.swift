import AsyncHTTPClient
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// Both providers in one process, each under its own path.
package struct ProviderServer {
    package struct Settings: Sendable {
        package var address: String
        package var port: Int
        package var secretKey: String
        package var webhookSecret: String
        /// Notifications go to this address with `/komoju` or `/stripe` behind it; nil sends none.
        package var webhookURL: String?
        package var webhookPatience = WebhookSender.Patience()

        package init(
            address: String = "127.0.0.1",
            port: Int,
            secretKey: String,
            webhookSecret: String,
            webhookURL: String? = nil
        ) {
            self.address = address
            self.port = port
            self.secretKey = secretKey
            self.webhookSecret = webhookSecret
            self.webhookURL = webhookURL
        }
    }

    let settings: Settings
    let clock = BookClock()
    let faults = FaultDesk()

    package init(settings: Settings) {
        self.settings = settings
    }

    /// - Parameter onServerRunning: is called with the port when it is open; of port 0 the system chooses one.
    package func application(
        http: HTTPClient,
        logger: Logger,
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void
    ) -> some ApplicationProtocol {
        let router = Router(context: DoubleContext.self)
        let komoju = house(.komoju, KomojuLetters(), http)
        KomojuDoor(door: door(KomojuDialect()), books: komoju.books).add(to: router)
        let stripe = house(.stripe, StripeLetters(), http)
        StripeDoor(door: door(StripeDialect()), books: stripe.books).add(to: router)
        let houses: [Provider: House] = [.komoju: komoju, .stripe: stripe]
        for house in houses.values { PayController(books: house.books).add(to: router) }
        ControlController(clock: clock, faults: faults, houses: houses).add(to: router)
        router.get("/health/live") { _, _ in "live\n" }
        var application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.address, port: settings.port),
                serverName: nil
            ),
            onServerRunning: { await onServerRunning($0.localAddress?.port ?? settings.port) },
            logger: logger
        )
        for house in houses.values { application.addServices(house.sender, Sweeper(books: house.books)) }
        return application
    }

    private func house(_ provider: Provider, _ letters: any WebhookDialect, _ http: HTTPClient) -> House {
        let sender = WebhookSender(
            letters,
            url: settings.webhookURL.map { "\($0)/\(provider.rawValue)" },
            secret: settings.webhookSecret,
            patience: settings.webhookPatience,
            faults: faults,
            http: http
        )
        return House(books: Books(provider: provider, clock: clock, tell: sender.tell), sender: sender)
    }

    private func door<Dialect: DoorDialect>(_ dialect: Dialect) -> ProviderDoor<Dialect> {
        ProviderDoor(
            dialect: dialect,
            secretKey: settings.secretKey,
            faults: faults,
            cache: IdempotencyCache(clock: clock)
        )
    }
}

import ArgumentParser
import AsyncHTTPClient
import Foundation
import Hummingbird
import Logging
import PaymentProviders

/// Two payment providers on one port, for tests and for trying the town's service: no real money moves.
@main
struct PaymentDouble: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment-double",
        abstract: "KOMOJU and Stripe as they behave, with faults on demand. No real money moves.",
        discussion: """
            KOMOJU answers under /komoju/api/v1, Stripe under /stripe/v1, their hosted pages under /komoju/pay and \
            /stripe/pay, and faults, clock, payers and the ledger are under /control. Secrets are better given in \
            PAYMENT_DOUBLE_SECRET_KEY and PAYMENT_DOUBLE_WEBHOOK_SECRET than as options, which other users of the \
            machine can read.
            """
    )

    @Option(help: "The address to listen on.")
    var address = "127.0.0.1"

    @Option(help: "The port to listen on; of 0 the system chooses one.")
    var port = 9400

    @Option(
        help:
            "Where notifications go, each provider's name behind it: URL/komoju, URL/stripe. None are sent without it."
    )
    var webhookUrl: String?

    @Option(help: "What notifications are signed with.")
    var webhookSecret: String?

    @Option(help: "The key that the merchant must show.")
    var secretKey: String?

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let secret = webhookSecret ?? environment["PAYMENT_DOUBLE_WEBHOOK_SECRET"]
        guard let key = secretKey ?? environment["PAYMENT_DOUBLE_SECRET_KEY"], let secret else {
            throw ValidationError("a secret key and a webhook secret are needed")
        }
        let settings = ProviderServer.Settings(
            address: address,
            port: port,
            secretKey: key,
            webhookSecret: secret,
            webhookURL: webhookUrl ?? environment["PAYMENT_DOUBLE_WEBHOOK_URL"]
        )
        var logger = Logger(label: "payment-double")
        logger.logLevel = .warning
        let server = ProviderServer(settings: settings)
        let address = address
        let application = server.application(http: .shared, logger: logger) { port in
            let line = "payment-double is ready on http://\(address):\(port)\n"
            try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
        }
        try await application.runService()
    }
}

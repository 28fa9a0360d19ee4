import ArgumentParser
import AuthenticationApp
import Foundation
import Hummingbird
import Logging

/// デジタル認証アプリ with test cards and a page that plays the phone, for tests and for trying the town's service.
@main
struct AuthenticationAppDouble: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authentication-app-double",
        abstract: "デジタル認証アプリ as it behaves, with test cards, faults on demand, and a page that plays the phone.",
        discussion: """
            Cards are made by ops/doubles/authority. To play the phone without the page, append &test_user=CARD or \
            &test_user=CARD:OUTCOME to the address to which the client sends its browser; the page lists cards and \
            outcomes. POST /control/faults, /control/clock, /control/roll-keys and /control/unlock steer the rest.
            """
    )

    @Option(help: "The address to listen on.")
    var address = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 9410

    @Option(help: "Where clients reach it; http://ADDRESS:PORT without it.")
    var base: String?

    @Option(help: "The directory of cards, DIR/cards of `ops/doubles/authority make DIR`.")
    var cards: String

    @Option(help: "The file of the client's public keys (JWKS); read at every request.")
    var clientKeys: String

    @Option(help: "The client's name.")
    var clientId = "RP00000001"

    @Option(help: "Where the client may have its browsers sent back to; may be given more than once.")
    var redirectUri: [String]

    func run() async throws {
        let base = self.base ?? "http://\(address):\(port)"
        let settings = DoubleSettings(
            base: base,
            cards: URL(filePath: cards, directoryHint: .isDirectory),
            clientID: clientId,
            redirectURIs: redirectUri,
            clientKeys: URL(filePath: clientKeys)
        )
        var logger = Logger(label: "authentication-app-double")
        logger.logLevel = .warning
        let application = Application(
            router: try AuthenticationAppServer(settings: settings).router(),
            configuration: ApplicationConfiguration(address: .hostname(address, port: port), serverName: nil),
            onServerRunning: { _ in
                let line = "authentication-app-double is ready on \(base)\n"
                try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
            },
            logger: logger
        )
        try await application.runService()
    }
}

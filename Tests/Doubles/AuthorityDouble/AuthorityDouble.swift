import ArgumentParser
import Authority
import Foundation
import Hummingbird
import Logging

/// The OCSP responder and the revocation lists of the authority that ops/doubles/authority makes.
@main
struct AuthorityDouble: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority-double",
        abstract: "OCSP and revocation lists of a local authority, with faults on demand.",
        discussion: """
            The authority is made by ops/doubles/authority. It is asked by POST /ocsp/sign and /ocsp/auth, gives its \
            lists at /crl/sign and /crl/auth, and is wrong on purpose after POST /control/fault with {"fault": "stale"} \
            or forged, tampered, unknown, tryLater, away, silent; {} ends it.
            """
    )

    @Option(help: "The address to listen on.")
    var address = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 9420

    @Option(help: "The authority, DIR of `ops/doubles/authority make DIR`.")
    var directory: String

    func run() async throws {
        let server = AuthorityServer(directory: URL(filePath: directory, directoryHint: .isDirectory))
        var logger = Logger(label: "authority-double")
        logger.logLevel = .warning
        let base = "http://\(address):\(port)"
        let application = Application(
            router: server.router(),
            configuration: ApplicationConfiguration(address: .hostname(address, port: port), serverName: nil),
            onServerRunning: { _ in
                let line = "authority-double is ready on \(base)\n"
                try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
            },
            logger: logger
        )
        try await application.runService()
    }
}

import ArgumentParser
import Hummingbird
import Logging

/// The peer of the procedure's page: the least that the same HTTP server can be asked for, in a process of its own.
struct PlainTextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plain-text",
        abstract: "Serves one line of plain text",
        shouldDisplay: false
    )

    @Option var port: Int

    func run() async throws {
        let router = Router()
        router.get("/") { _, _ in "加古川市オンライン申請" }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: Logger(label: "plain-text")
        )
        try await application.runService()
    }
}

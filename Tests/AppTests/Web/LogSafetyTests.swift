import App
import Foundation
import Logging
import Synchronization
import TestKit
import Testing

@Suite struct LogSafetyTests {
    @Test func `no password, token, name or address of a whole story stands in the log`() async throws {
        let log = LogCapture()
        var logger = Logger(label: "town") { _ in log }
        logger.logLevel = .info
        try await TestTown.run(logger: logger) { town in
            let first = try await town.newOfficer("hanako-7391", name: "加古 花子", role: .administrator)
            let visitor = Visitor(at: town.staffURL)
            try await visitor.open("/sign-in")
            try await visitor.submit("/sign-in", ["name": "hanako-7391", "password": "wrong-guess-4711"])
            try await visitor.submit("/sign-in", ["name": "hanako-7391", "password": first])
            try await visitor.submit(
                "/password",
                ["current": first, "new": TestTown.officerPassword, "repetition": TestTown.officerPassword]
            )
            try await visitor.open("/audit?subject=secret-subject-0815")
            let page = try await visitor.open("/password")
            let token = page.form("/password")?.fields.first { $0.name == "_csrf" }?.value ?? ""
            let session = await visitor.cookies.values.first ?? ""
            try await visitor.submit("/sign-out")
            let text = log.lines.text
            #expect(text.contains("/sign-in"))
            for secret in [
                first, "wrong-guess-4711", TestTown.officerPassword, token, session, "hanako-7391", "加古", "0815",
            ] {
                #expect(secret.count > 1)
                #expect(!text.contains(secret), "the log holds \(secret)")
            }
        }
    }
}

/// Hands everything that is logged to one place.
private struct LogCapture: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    let lines = LogLines()

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.add("\(event.message) \(metadata) \(event.metadata ?? [:])")
    }
}

private final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func add(_ line: String) {
        lines.withLock { $0.append(line) }
    }
}

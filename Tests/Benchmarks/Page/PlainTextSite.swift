import Foundation
import TestKit

/// `PlainTextCommand`, running.
struct PlainTextSite {
    let url: String
    private let process: ServerProcess

    static func start(in surroundings: Surroundings) async throws -> PlainTextSite {
        let port = try FreePorts.find(1)[0]
        let site = PlainTextSite(
            url: "http://127.0.0.1:\(port)/",
            process: try await ServerProcess.start(
                surroundings.programs.appending(path: "Benchmarks"),
                ["plain-text", "--port", String(port)],
                log: surroundings.logs.appending(path: "plain-text.log")
            )
        )
        try await site.process.waitUntilAnswering(site.url)
        return site
    }

    func stop() async {
        await process.stop()
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore

/// What the tests' towns answered, route by route: `ops/test` asks whether no route was left out.
struct VisitedRoutes {
    /// The file that `ops/test` reads; without it nobody asks.
    private static let path = ProcessInfo.processInfo.environment["MADOGUCHI_VISITED_ROUTES"]

    /// Adds what a town has counted so far.
    static func add(from town: TestTown) async throws {
        guard let path else { return }
        let request = HTTPClientRequest(url: town.operationsURL + "/metrics")
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let metrics = String(buffer: try await answer.body.collect(upTo: 1 << 20))
        let lines = metrics.split(separator: "\n").filter { $0.hasPrefix("madoguchi_http_requests_total{") }
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
        defer { close(file) }
        let handle = FileHandle(fileDescriptor: file)
        try handle.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}

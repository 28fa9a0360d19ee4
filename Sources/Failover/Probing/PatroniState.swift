import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// What a member's Patroni tells whoever asks it (`GET /patroni`).
struct PatroniState: Sendable, Decodable {
    private static let patience = TimeAmount.milliseconds(800)

    private struct Log: Decodable {
        let location: Int64?
        let received_location: Int64?
    }

    let state: String
    let role: String
    let timeline: Int?
    private let xlog: Log?

    /// PostgreSQL takes writes there.
    var isWritable: Bool { state == "running" && (role == "primary" || role == "master") }

    /// PostgreSQL follows another there.
    var isStandby: Bool { (state == "running" || state == "streaming") && role == "replica" }

    /// Bytes of the write-ahead log that are there.
    var position: Int64? { xlog?.location ?? xlog?.received_location }

    /// - Returns: nil when nobody answers, or PostgreSQL cannot be asked.
    static func ask(_ database: Settings.Database, _ http: HTTPClient) async -> PatroniState? {
        let request = HTTPClientRequest(url: "https://\(database.address):\(Ports.patroni)/patroni")
        guard let response = try? await http.execute(request, timeout: patience),
            let body = try? await response.body.collect(upTo: 64 * 1024)
        else { return nil }
        return try? JSONDecoder().decode(PatroniState.self, from: Data(body.readableBytesView))
    }
}

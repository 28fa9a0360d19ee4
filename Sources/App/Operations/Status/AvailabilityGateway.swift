import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// Asks the failover controllers what they measure.
struct AvailabilityGateway: Sendable {
    private static let patience = TimeAmount.milliseconds(1500)
    /// Bytes.
    private static let largestAnswer = 4 << 20

    private let controllers: [URL]
    private let http: HTTPClient

    /// - Parameters:
    ///   - controllers: their addresses, e.g. `https://10.1.0.31:9200`.
    ///   - authority: the file of the authority that their certificates are from; the machine's own ones without it.
    init(controllers: [URL], authority: String?) {
        self.controllers = controllers
        var tls = TLSConfiguration.makeClientConfiguration()
        if let authority { tls.trustRoots = .file(authority) }
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
        configuration.timeout = .init(connect: .milliseconds(700), read: .seconds(1))
        configuration.httpVersion = .http1Only
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Asks all of them at once; one that is silent or talks nonsense has no answer.
    func answers() async -> [Availability] {
        await withTaskGroup(of: Availability?.self) { group in
            for controller in controllers { group.addTask { try? await ask(controller) } }
            return await group.reduce(into: []) { answers, answer in answers += answer.map { [$0] } ?? [] }
        }
    }

    /// To be called once, at the end.
    func close() async {
        try? await http.shutdown()
    }

    private func ask(_ controller: URL) async throws -> Availability? {
        let request = HTTPClientRequest(url: controller.appending(path: "availability.json").absoluteString)
        let response = try await http.execute(request, timeout: Self.patience)
        guard response.status == .ok else { return nil }
        let body = try await response.body.collect(upTo: Self.largestAnswer)
        return try Availability(json: Data(body.readableBytesView))
    }
}

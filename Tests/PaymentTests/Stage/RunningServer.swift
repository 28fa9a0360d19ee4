import App
import AsyncHTTPClient
import Logging
import ServiceLifecycle

/// Servers that listen while a test runs.
enum RunningServer {
    /// Runs a server, then `body` with its port as soon as it listens, then lets the server end in order.
    ///
    /// - Parameter make: makes the server; what it is given must be called with the port when that is open.
    static func during<Result: Sendable>(
        _ make: (_ onServerRunning: @escaping @Sendable (Int) async -> Void) -> any Service,
        _ body: (_ port: Int) async throws -> Result
    ) async throws -> Result {
        let (ports, inlet) = AsyncStream.makeStream(of: Int.self)
        let services = ServiceGroup(services: [make { inlet.yield($0) }], logger: quiet)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { inlet.finish() }
                try await services.run()
            }
            guard let port = await ports.first(where: { _ in true }) else {
                try await group.waitForAll()
                throw CancellationError()
            }
            do {
                let result = try await body(port)
                await services.triggerGracefulShutdown()
                try await group.waitForAll()
                return result
            } catch {
                await services.triggerGracefulShutdown()
                throw error
            }
        }
    }

    /// A client as the gateways have it, when there is a place for another test with servers.
    static func withClient(_ body: @Sendable (HTTPClient) async throws -> Void) async throws {
        try await Turnstile.servers.pass {
            let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .paymentProviders)
            do {
                try await body(http)
            } catch {
                try? await http.shutdown()
                throw error
            }
            try await http.shutdown()
        }
    }

    static var quiet: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }
}

import App
import AsyncHTTPClient
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// Servers that listen while a test runs.
package enum RunningServer {
    /// Runs a server, then `body` with its port as soon as it listens, then lets the server end in order.
    ///
    /// - Parameter make: makes the server; what it is given must be called with the port when that is open.
    package static func during<Result: Sendable>(
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

    /// The same with a server that only answers.
    ///
    /// - Parameter port: where it listens; a free port if 0.
    package static func during<Result: Sendable>(
        _ router: Router<BasicRequestContext>,
        port: Int = 0,
        _ body: (_ port: Int) async throws -> Result
    ) async throws -> Result {
        try await during(
            { onServerRunning in
                Application(
                    router: router,
                    configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
                    onServerRunning: { await onServerRunning($0.localAddress?.port ?? port) },
                    logger: quiet
                )
            },
            body
        )
    }

    /// A client as gateways have it, when there is a place for another test with servers.
    package static func withClient<Result: Sendable>(
        _ body: @Sendable (HTTPClient) async throws -> Result
    ) async throws -> Result {
        try await Turnstile.servers.pass {
            let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .gateways)
            let result: Result
            do {
                result = try await body(http)
            } catch {
                try? await http.shutdown()
                throw error
            }
            try await http.shutdown()
            return result
        }
    }

    package static var quiet: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }
}

import AsyncHTTPClient
import NIOCore

/// The connections to other organisations, which are closed when nobody needs them any more.
final class GatewayConnections: Sendable {
    let http: HTTPClient

    /// - Parameter proxy: through which all of them go (HTTP CONNECT); nil where services are reached directly.
    init(through proxy: HostAndPort?) {
        var configuration = HTTPClient.Configuration.gateways
        configuration.proxy = proxy.map { .server(host: $0.host, port: $0.port) }
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        http.shutdown { _ in }
    }
}

extension HTTPClient.Configuration {
    /// For speaking to other organisations: our keys, codes and tokens are sent to nobody that they redirect to, and a
    /// connection that does not come about is told at once instead of being tried until the time is over.
    package static var gateways: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout = Timeout(connect: .seconds(3), read: .seconds(20))
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        return configuration
    }
}

import AsyncHTTPClient
import NIOCore

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

import NIOCore

/// Where the virus scanner listens: `host:port`, or the path of a Unix socket.
package enum ClamdAddress: Sendable, Hashable {
    case tcp(host: String, port: Int)
    case unix(path: String)

    /// - Returns: nil when it is neither.
    package init?(_ text: String) {
        if text.hasPrefix("/") {
            self = .unix(path: text)
            return
        }
        guard let place = HostAndPort(text) else { return nil }
        self = .tcp(host: place.host, port: place.port)
    }
}

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
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port), colon > text.startIndex
        else { return nil }
        // An IPv6 address stands in brackets.
        let host = String(text[..<colon]).replacing("[", with: "").replacing("]", with: "")
        self = .tcp(host: host, port: port)
    }
}

/// Where a server of another program listens, as settings write it: `host:port`.
package struct HostAndPort: Sendable, Hashable {
    package let host: String
    package let port: Int

    /// - Returns: nil when it is none.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port), colon > text.startIndex
        else { return nil }
        // An IPv6 address stands in brackets.
        host = String(text[..<colon]).replacing("[", with: "").replacing("]", with: "")
        self.port = port
    }
}

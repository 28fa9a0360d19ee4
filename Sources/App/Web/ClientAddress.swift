import NIOCore

/// Where a request came from.
struct ClientAddress: Sendable, Hashable, CustomStringConvertible {
    /// Numeric IPv4 or IPv6 address, or `unknown`.
    let description: String

    init(_ description: String) {
        self.description = description
    }

    init(channel: any Channel) {
        description = channel.remoteAddress?.ipAddress ?? "unknown"
    }

    /// The address cut to its network (IPv4 /24, IPv6 /48): enough to recognise an attack, too little to follow a person.
    var network: String {
        if description.contains(":") {
            description.split(separator: ":", omittingEmptySubsequences: false).prefix(3).joined(separator: ":") + "::"
        } else {
            description.split(separator: ".").prefix(3).joined(separator: ".") + ".0"
        }
    }
}

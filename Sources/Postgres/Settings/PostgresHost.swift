/// One server of the cluster.
package struct PostgresHost: Hashable, Sendable, CustomStringConvertible {
    /// A host name, an address, or the directory of a Unix socket.
    package var name: String
    package var port: UInt16
    /// The address to use instead of looking the name up; the name is still the one in the server's certificate.
    package var address: String?

    package init(name: String, port: UInt16 = 5432, address: String? = nil) {
        self.name = name
        self.port = port
        self.address = address
    }

    package var description: String { "\(name):\(port)" }

    /// libpq's lists: comma-separated, with one port for all hosts or one for each.
    static func list(names: String, addresses: String, ports: String) throws(PostgresError) -> [PostgresHost] {
        func parts(_ text: String) -> [String] {
            text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let (names, addresses, ports) = (parts(names), parts(addresses), parts(ports))
        let count = max(names.count, addresses.count, 1)
        guard names.isEmpty || addresses.isEmpty || names.count == addresses.count else {
            throw .invalidSettings("\(names.count) hosts and \(addresses.count) addresses")
        }
        guard ports.count <= 1 || ports.count == count else {
            throw .invalidSettings("\(count) hosts and \(ports.count) ports")
        }
        var hosts: [PostgresHost] = []
        for index in 0..<count {
            let address = addresses.isEmpty ? nil : addresses[index]
            let name = names.isEmpty ? address ?? defaultSocketDirectory : names[index]
            let portText = ports.isEmpty ? "" : ports[ports.count == 1 ? 0 : index]
            guard let port = portText.isEmpty ? 5432 : UInt16(portText), port > 0 else {
                throw .invalidSettings("a port is no number from 1 to 65535")
            }
            let host = PostgresHost(name: name.isEmpty ? defaultSocketDirectory : name, port: port, address: address)
            if !hosts.contains(host) { hosts.append(host) }
        }
        return hosts
    }

    /// Where Debian's PostgreSQL listens, and its libpq looks when no host is given.
    private static let defaultSocketDirectory = "/var/run/postgresql"
}

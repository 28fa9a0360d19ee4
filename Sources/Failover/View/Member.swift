/// A database host as Patroni and the topology name it, e.g. `pg1a` in `dc1`.
package struct Member: Hashable, Sendable, Codable {
    package let name: String
    package let site: Site

    package init(name: String, site: Site) {
        self.name = name
        self.site = site
    }
}

/// A data center, or the witness: a place with one member of etcd and one controller.
package struct Site: Hashable, Sendable, Codable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    package var description: String { name }
}

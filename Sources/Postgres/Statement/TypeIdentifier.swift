import CLibpq

/// PostgreSQL's number for a type (`pg_type.oid`; those of built-in types never change).
package struct TypeIdentifier: RawRepresentable, Hashable, Sendable {
    package let rawValue: Oid

    package init(rawValue: Oid) {
        self.rawValue = rawValue
    }

    /// PostgreSQL takes the type from the place where the value stands. The only type sent in text format.
    package static let unspecified = TypeIdentifier(rawValue: 0)
    package static let bool = TypeIdentifier(rawValue: 16)
    package static let bytea = TypeIdentifier(rawValue: 17)
    package static let char = TypeIdentifier(rawValue: 18)
    package static let int8 = TypeIdentifier(rawValue: 20)
    package static let int2 = TypeIdentifier(rawValue: 21)
    package static let int4 = TypeIdentifier(rawValue: 23)
    package static let text = TypeIdentifier(rawValue: 25)
    package static let oid = TypeIdentifier(rawValue: 26)
    package static let json = TypeIdentifier(rawValue: 114)
    package static let float4 = TypeIdentifier(rawValue: 700)
    package static let float8 = TypeIdentifier(rawValue: 701)
    package static let boolArray = TypeIdentifier(rawValue: 1000)
    package static let byteaArray = TypeIdentifier(rawValue: 1001)
    package static let textArray = TypeIdentifier(rawValue: 1009)
    package static let int8Array = TypeIdentifier(rawValue: 1016)
    package static let float8Array = TypeIdentifier(rawValue: 1022)
    package static let date = TypeIdentifier(rawValue: 1082)
    package static let timestamp = TypeIdentifier(rawValue: 1114)
    package static let timestamptz = TypeIdentifier(rawValue: 1184)
    package static let timestamptzArray = TypeIdentifier(rawValue: 1185)
    package static let numeric = TypeIdentifier(rawValue: 1700)
    package static let uuid = TypeIdentifier(rawValue: 2950)
    package static let uuidArray = TypeIdentifier(rawValue: 2951)
    package static let jsonb = TypeIdentifier(rawValue: 3802)
    package static let jsonbArray = TypeIdentifier(rawValue: 3807)

    var isBinary: Bool { self != .unspecified }
}

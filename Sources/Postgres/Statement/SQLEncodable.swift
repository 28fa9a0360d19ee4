/// A value that can be bound to a statement.
///
/// `String`, `Int`, `Int64`, `Int32`, `Bool`, `Double`, `UUID`, `Date` (timestamptz), `[UInt8]` and `Data` (bytea),
/// `SQLJSON` (jsonb), optionals and arrays of these. An enum with raw values needs only the conformance:
/// `extension Status: SQLEncodable {}`.
package protocol SQLEncodable {
    /// The type that is declared to PostgreSQL for the parameter.
    static var sqlType: TypeIdentifier { get }

    /// The type as an element of an array; differs from `sqlType` only where that one is left to PostgreSQL.
    static var sqlElementType: TypeIdentifier { get }

    var isSQLNull: Bool { get }

    /// Writes the value in PostgreSQL's binary form; text as UTF-8.
    func encode(into buffer: inout BindingBuffer)
}

extension SQLEncodable {
    package static var sqlElementType: TypeIdentifier { sqlType }
    package var isSQLNull: Bool { false }
}

extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
    package static var sqlType: TypeIdentifier { RawValue.sqlType }
    package static var sqlElementType: TypeIdentifier { RawValue.sqlElementType }

    package func encode(into buffer: inout BindingBuffer) {
        rawValue.encode(into: &buffer)
    }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
    package static var sqlType: TypeIdentifier { Wrapped.sqlType }
    package static var sqlElementType: TypeIdentifier { Wrapped.sqlElementType }
    package var isSQLNull: Bool { self?.isSQLNull ?? true }

    package func encode(into buffer: inout BindingBuffer) {
        self?.encode(into: &buffer)
    }
}

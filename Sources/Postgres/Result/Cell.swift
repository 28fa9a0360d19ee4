import Foundation

/// One value of a result: its bytes, its type and the column that it stands in.
struct Cell {
    /// Nil for null. Valid while the result is, which outlives every decoding.
    let bytes: UnsafeRawBufferPointer?
    let type: TypeIdentifier
    let column: String

    var isNull: Bool { bytes == nil }

    /// Decodes anything: the types that PostgreSQL knows directly, everything else by its own `Decodable`.
    func decode<Value: Decodable>(as type: Value.Type) throws -> Value {
        if let value = try native(type) { return value }
        return try Value(from: CellDecoder(cell: self))
    }

    /// The value when `type` is one whose own `Decodable` would look for something else than PostgreSQL has.
    func native<Value>(_ type: Value.Type) throws -> Value? {
        if type == UUID.self { return try uuid() as? Value }
        if type == Date.self { return try date() as? Value }
        if type == [UInt8].self { return try Array(byteString()) as? Value }
        if type == Data.self { return try Data(byteString()) as? Value }
        if type == Decimal.self { return try decimal() as? Value }
        return nil
    }

    func nonNull(_ wanted: Any.Type) throws -> UnsafeRawBufferPointer {
        guard let bytes else { throw mismatch(wanted, because: "it is null") }
        return bytes
    }

    func mismatch(_ wanted: Any.Type, because reason: String? = nil) -> PostgresError {
        let found = reason ?? "it is of the PostgreSQL type \(type.rawValue)"
        return .undecodable(column: column, "cannot be read as \(wanted): \(found)")
    }

    /// A big-endian integer at `offset`, or an error when the value is shorter.
    func integer<Integer: FixedWidthInteger>(at offset: Int = 0, for wanted: Any.Type) throws -> Integer {
        let bytes = try nonNull(wanted)
        guard bytes.count >= offset + MemoryLayout<Integer>.size else { throw mismatch(wanted, because: "it is cut") }
        return Integer(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
    }
}

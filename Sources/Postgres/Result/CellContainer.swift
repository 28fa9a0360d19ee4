/// One value as the only thing to decode.
struct CellContainer: SingleValueDecodingContainer {
    let cell: Cell

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { cell.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try cell.bool() }
    func decode(_ type: String.Type) throws -> String { try cell.string() }
    func decode(_ type: Double.Type) throws -> Double { try cell.double() }
    func decode(_ type: Float.Type) throws -> Float { Float(try cell.double()) }
    func decode(_ type: Int.Type) throws -> Int { try cell.integer(as: type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try cell.integer(as: type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try cell.integer(as: type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try cell.integer(as: type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try cell.integer(as: type) }
    func decode(_ type: UInt.Type) throws -> UInt { try cell.integer(as: type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try cell.integer(as: type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try cell.integer(as: type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try cell.integer(as: type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try cell.integer(as: type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try cell.decode(as: type) }
}

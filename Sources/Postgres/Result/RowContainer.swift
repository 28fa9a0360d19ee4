/// The columns of a row by their names.
struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: RowDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { decoder.shape.names.compactMap { Key(stringValue: $0) } }

    private func cell(_ key: Key) throws -> Cell {
        decoder.cell(column: try decoder.shape.column(for: key.stringValue))
    }

    /// A column that is missing altogether is an error even for an optional, so that a slip in a query is not read as null.
    private func present<Value>(_ key: Key, _ decode: (Cell) throws -> Value) throws -> Value? {
        let cell = try cell(key)
        return cell.isNull ? nil : try decode(cell)
    }

    func contains(_ key: Key) -> Bool { decoder.shape.contains(key.stringValue) }
    func decodeNil(forKey key: Key) throws -> Bool { try cell(key).isNull }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try cell(key).bool() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try cell(key).string() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try cell(key).double() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try cell(key).integer(as: type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try cell(key).integer(as: type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try cell(key).integer(as: type) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try cell(key).decode(as: type)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try present(key) { try $0.bool() } }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try present(key) { try $0.string() }
    }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        try present(key) { try $0.double() }
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try present(key) { try $0.integer(as: type) }
    }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try present(key) { try $0.decode(as: type) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try CellDecoder(cell: cell(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try ArrayContainer(cell(key))
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { CellDecoder(cell: try cell(key)) }
}

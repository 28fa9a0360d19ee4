/// Decodes one value of a row.
struct CellDecoder: Decoder, CellHolding {
    let cell: Cell

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw cell.mismatch(type, because: "a column holds no object; wrap it in SQLJSON")
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try ArrayContainer(cell)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        CellContainer(cell: cell)
    }
}

/// Decodes the rows of a result one after the other.
final class RowDecoder: Decoder, CellHolding {
    private let result: QueryResult
    let shape: RowShape
    private var row = 0

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ result: QueryResult) {
        self.result = result
        shape = RowShape(result)
    }

    func decode<Row: Decodable>(_ type: Row.Type, row: Int) throws -> Row {
        self.row = row
        shape.beginRow()
        // The bytes of a cell belong to the result, which this decoder holds.
        return try withExtendedLifetime(self) {
            if shape.names.count == 1, let value = try cell(column: 0).native(type) { return value }
            return try Row(from: self)
        }
    }

    func cell(column: Int) -> Cell {
        Cell(
            bytes: result.bytes(row: row, column: column),
            type: shape.types[column],
            column: shape.names[column]
        )
    }

    /// The only value of the row.
    var cell: Cell {
        get throws {
            guard shape.names.count == 1 else {
                throw PostgresError.undecodable(column: "?", "one column was expected, \(shape.names.count) came")
            }
            return cell(column: 0)
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try ArrayContainer(cell)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        CellContainer(cell: try cell)
    }
}

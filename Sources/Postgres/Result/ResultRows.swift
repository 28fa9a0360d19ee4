extension QueryResult {
    /// All rows, decoded.
    func rows<Row: Decodable>(as type: Row.Type) throws -> [Row] {
        let count = rowCount
        guard count > 0 else { return [] }
        let decoder = RowDecoder(self)
        var rows: [Row] = []
        rows.reserveCapacity(count)
        for row in 0..<count {
            rows.append(try decoder.decode(type, row: row))
        }
        return rows
    }

    /// The first row, decoded.
    func first<Row: Decodable>(as type: Row.Type) throws -> Row? {
        guard rowCount > 0 else { return nil }
        return try RowDecoder(self).decode(type, row: 0)
    }

    /// The only row, decoded.
    func one<Row: Decodable>(as type: Row.Type) throws -> Row {
        switch rowCount {
        case 0: throw PostgresError.noRow
        case 1: return try RowDecoder(self).decode(type, row: 0)
        case let count: throw PostgresError.severalRows(count)
        }
    }
}

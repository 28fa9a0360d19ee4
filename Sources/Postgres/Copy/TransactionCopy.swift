extension Transaction {
    /// Loads many rows, far faster than inserting them. Nothing else can be done in the transaction until it returns.
    /// - Parameter table: its name, with or without a schema: `schema.table`.
    /// - Returns: how many rows were loaded.
    @discardableResult
    package func copyIn<Rows: AsyncSequence>(
        _ table: String,
        columns: [String],
        rows: Rows
    ) async throws -> Int where Rows.Element == CopyRow {
        let names = columns.map(quotedIdentifier).joined(separator: ", ")
        let target = table.split(separator: ".").map { quotedIdentifier(String($0)) }.joined(separator: ".")
        try await copy(.copyStart("copy \(target) (\(names)) from stdin"))
        do {
            try await send(rows)
        } catch {
            // The server answers that the copy failed, which is no news.
            _ = try? await copy(.copyEnd(failure: "given up"))
            throw error
        }
        return try await copy(.copyEnd(failure: nil)).first?.affectedRows ?? 0
    }

    /// As above, with rows that are at hand already.
    @discardableResult
    package func copyIn<Rows: Sequence>(
        _ table: String,
        columns: [String],
        rows: Rows
    ) async throws -> Int where Rows.Element == CopyRow {
        try await copyIn(table, columns: columns, rows: ReadyRows(rows: rows))
    }

    private func send<Rows: AsyncSequence>(_ rows: Rows) async throws where Rows.Element == CopyRow {
        let chunkSize = 65_536
        var chunk: [UInt8] = []
        chunk.reserveCapacity(chunkSize * 2)
        for try await row in rows {
            try Task.checkCancellation()
            if let flaw = row.flaw { throw PostgresError.unencodable(flaw) }
            chunk += row.bytes
            chunk.append(UInt8(ascii: "\n"))
            guard chunk.count >= chunkSize else { continue }
            try await copy(.copyData(chunk))
            chunk.removeAll(keepingCapacity: true)
        }
        if !chunk.isEmpty { try await copy(.copyData(chunk)) }
    }
}

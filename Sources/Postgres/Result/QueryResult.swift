import CLibpq

/// What the server answered to one statement; all values in binary format.
///
/// Unchecked, because libpq's result cannot be marked: it never changes once it was received, its reading functions may
/// be called from any thread (PostgreSQL manual, 34.20), and it is freed when the last holder is gone.
package final class QueryResult: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(adopting pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var rowCount: Int { Int(PQntuples(pointer)) }

    var columnCount: Int { Int(PQnfields(pointer)) }

    /// Rows that the statement changed or returned.
    package var affectedRows: Int {
        PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// The command tag, e.g. `COMMIT`.
    var commandTag: String {
        PQcmdStatus(pointer).map { String(cString: $0) } ?? ""
    }

    func columnName(_ column: Int) -> String {
        PQfname(pointer, Int32(column)).map { String(cString: $0) } ?? ""
    }

    func columnType(_ column: Int) -> TypeIdentifier {
        TypeIdentifier(rawValue: PQftype(pointer, Int32(column)))
    }

    /// The bytes of a value, nil for null. Valid as long as this result is.
    func bytes(row: Int, column: Int) -> UnsafeRawBufferPointer? {
        let (row, column) = (Int32(row), Int32(column))
        let length = Int(PQgetlength(pointer, row, column))
        guard length > 0 || PQgetisnull(pointer, row, column) == 0 else { return nil }
        return UnsafeRawBufferPointer(start: PQgetvalue(pointer, row, column), count: length)
    }
}

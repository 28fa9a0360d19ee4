import CLibpq

/// Which statements a connection has prepared, bounded; the least recently used goes first.
struct StatementCache {
    private struct Entry {
        let name: String
        let types: [Oid]
        var lastUse: UInt64
    }

    private let capacity: Int
    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0
    private var nameCount = 0
    /// Prepared on the server still, wanted no more.
    private(set) var surplus: [String] = []

    var count: Int { entries.count }

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
    }

    /// The name under which the statement is prepared.
    mutating func name(for sql: SQL) -> String? {
        uses += 1
        guard let index = entries.index(forKey: sql.text) else { return nil }
        let entry = entries.values[index]
        guard sql.bindings.have(types: entry.types) else { return nil }
        entries.values[index].lastUse = uses
        return entry.name
    }

    mutating func newName() -> String {
        nameCount += 1
        return "s\(nameCount)"
    }

    mutating func insert(_ sql: SQL, name: String) {
        forget(sql)
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            entries[oldest.key] = nil
            surplus.append(oldest.value.name)
        }
        entries[sql.text] = Entry(name: name, types: sql.bindings.types, lastUse: uses)
    }

    /// Prepares the statement anew next time.
    mutating func forget(_ sql: SQL) {
        if let entry = entries.removeValue(forKey: sql.text) { surplus.append(entry.name) }
    }

    /// The server knows none of the statements any more.
    mutating func reset() {
        entries = [:]
        surplus = []
    }

    /// The server has dropped a statement that was wanted no more.
    mutating func dropped(_ name: String) {
        surplus.removeAll { $0 == name }
    }
}

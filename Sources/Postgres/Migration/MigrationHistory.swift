/// Which migrations a database has had.
struct MigrationHistory {
    struct Entry: Decodable, Sendable {
        let number: Int
        let name: String
        let checksum: [UInt8]
    }

    struct Step {
        let migration: Migration
        /// SHA-256 of the file.
        let checksum: [UInt8]
    }

    let entries: [Entry]

    init(readFrom database: some Querying) async throws {
        guard try await database.one("select to_regclass('schema_migration') is not null", as: Bool.self) else {
            entries = []
            return
        }
        entries = try await database.rows("select number, name, checksum from schema_migration", as: Entry.self)
    }

    /// Has PostgreSQL compute the checksums of files.
    static func steps(_ migrations: [Migration], checkedBy database: some Querying) async throws -> [Step] {
        let checksums = try await database.rows(
            """
            select sha256(text) from unnest(\(migrations.map(\.text))) with ordinality as file (text, place)
            order by place
            """,
            as: [UInt8].self
        )
        return zip(migrations, checksums).map(Step.init)
    }

    /// What is still to be done. What comes after the last step is the work of a newer release, beside which this one
    /// goes on, or to which it is the way back.
    /// - Throws: `MigrationError` when files and history contradict each other.
    func pending(of steps: [Step]) throws -> [Step] {
        var applied = Dictionary(entries.map { ($0.number, $0) }) { first, _ in first }
        var pending: [Step] = []
        for step in steps {
            guard let entry = applied.removeValue(forKey: step.migration.number) else {
                pending.append(step)
                continue
            }
            guard entry.name == step.migration.name, entry.checksum == step.checksum else {
                throw MigrationError.edited(name: step.migration.name)
            }
            if let late = pending.first { throw MigrationError.late(name: late.migration.name, after: entry.name) }
        }
        let last = steps.last?.migration.number ?? 0
        if let missing = applied.values.min(by: { $0.number < $1.number }), missing.number < last {
            throw MigrationError.missing(name: missing.name)
        }
        return pending
    }
}

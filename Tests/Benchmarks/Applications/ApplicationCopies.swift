import Postgres
import TestKit

/// Fills a town's tables with copies of the applications that were made in it: rows as large and as linked as real ones.
///
/// Whatever identifies a copy is made anew; what is sealed in it cannot be opened, since nobody reads it again.
struct ApplicationCopies {
    private let pool: ConnectionPool

    /// - Parameter url: a superuser's.
    init(_ url: String) throws {
        var settings = try PostgresSettings(url)
        settings.statementTimeout = .seconds(3600)
        settings.answerDeadline = .seconds(3600)
        pool = ConnectionPool(settings: settings, logger: TestTown.quiet)
    }

    func close() {
        pool.close()
    }

    /// Fills up to `count` sent applications, the oldest five years old.
    func fill(upTo count: Int) async throws {
        try await pool.transaction(statementTimeout: .seconds(3600)) { transaction in
            // References hold by construction; asking after each of them would take most of the time.
            try await transaction.execute("set local session_replication_role = replica")
            try await transaction.execute(
                """
                create temporary table copies on commit drop as
                with originals as (
                    select id, row_number() over (order by id) as position, count(*) over () as total
                    from applications where status <> 'draft'
                )
                select gen_random_uuid() as id, originals.id as original, number,
                    interval '5 years' * (number / \(count)::float8) as age
                from generate_series(1, \(count)::int) as number
                join originals on position = number % total + 1 and number <= \(count)::int - total
                """
            )
            try await transaction.execute("analyze copies")
            for table in CopiedTable.all { try await copy(table, in: transaction) }
        }
        try await pool.execute("vacuum analyze")
        try await pool.execute("checkpoint")
    }

    private func copy(_ table: CopiedTable, in transaction: Transaction) async throws {
        let columns = try await transaction.rows(
            """
            select column_name::text from information_schema.columns
            where table_schema = 'public' and table_name = \(table.name) and is_identity = 'NO'
            order by ordinal_position
            """,
            as: String.self
        )
        let names = SQL(joining: columns.map { "\(identifier: $0)" }, by: ", ")
        let values = SQL(joining: columns.map { table.changes[$0] ?? "original.\(identifier: $0)" }, by: ", ")
        try await transaction.execute(
            """
            insert into \(identifier: table.name) (\(fragment: names))
            select \(fragment: values) from copies as copy
            join \(identifier: table.name) as original on \(fragment: table.origin)
            """
        )
    }
}

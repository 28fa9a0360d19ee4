/// A connection on which the schema is changed. It is closed afterwards, which frees the lock.
struct MigrationSession: Querying {
    /// The same for every process that migrates; spells MIGRATE in ASCII.
    private static let lockKey = 0x4D_4947_5241_5445
    /// A migration may rewrite a large table.
    private static let patience: Duration = .seconds(4 * 3600)

    let connection: Connection

    func results(of statements: [SQL], repeatable: Bool) async throws -> [QueryResult] {
        let deadline = ContinuousClock.now + MigrationSession.patience
        return try await Exchange(statements: statements, deadline: deadline, commits: false).run(on: connection)
    }

    /// Waits by asking again: a waiting `pg_advisory_lock` would hold a snapshot, for whose end another process's
    /// `create index concurrently` would wait in turn.
    func lock(patience: Duration) async throws {
        let end = ContinuousClock.now + patience
        try await execute("set statement_timeout = 0")
        while try await !one("select pg_try_advisory_lock(\(MigrationSession.lockKey))", as: Bool.self) {
            guard ContinuousClock.now < end else { throw MigrationError.lockHeld }
            try await Task.sleep(for: .milliseconds(100))
        }
        try await execute(
            """
            create table if not exists schema_migration (
                number integer primary key,
                name text not null,
                checksum bytea not null,
                applied_at timestamptz not null default now()
            )
            """
        )
    }

    func apply(_ step: MigrationHistory.Step) async throws {
        let migration = step.migration
        let record: SQL = """
            insert into schema_migration (number, name, checksum)
            values (\(migration.number), \(migration.name), \(step.checksum))
            """
        do {
            if migration.runsOutsideTransaction {
                try await run(migration)
                try await execute(record)
            } else {
                try await execute("begin")
                try await run(migration)
                guard connection.isInTransaction else { throw MigrationError.endsTransaction(name: migration.name) }
                try await execute(record)
                try await commit()
            }
        } catch PostgresError.server(let error) {
            throw MigrationError.failed(name: migration.name, error)
        }
    }

    private func run(_ migration: Migration) async throws {
        let text = String(decoding: migration.text, as: UTF8.self)
        let commits = migration.runsOutsideTransaction
        let deadline = ContinuousClock.now + MigrationSession.patience
        let outcome = await connection.perform(.script(text), deadline: deadline, isCancellable: !commits)
        _ = try outcome.results(commits: commits)
    }

    private func commit() async throws {
        let deadline = ContinuousClock.now + MigrationSession.patience
        _ = try await Exchange(statements: ["commit"], deadline: deadline, commits: true).run(on: connection)
    }
}

extension ConnectionPool {
    func withMigrationSession<Answer>(_ body: (MigrationSession) async throws -> Answer) async throws -> Answer {
        try await persistently(repeatable: false) { connection, _ in
            defer { connection.close() }
            return try await body(MigrationSession(connection: connection))
        }
    }
}

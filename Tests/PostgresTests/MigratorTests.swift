import Foundation
import Logging
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct MigratorTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: "migrations-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: directory.appending(path: name))
    }

    private func writeExamples() throws {
        try write(
            "0001_person.sql",
            "create table person (id int primary key, name text);\ninsert into person values (1, ';');"
        )
        try write("0002_address.sql", "create table address (person int references person);\n-- the end")
        try write(
            "0010_index.sql",
            "-- no transaction\ncreate index concurrently if not exists person_name on person (name)"
        )
        try write("notes.txt", "no migration")
    }

    private func migrator(_ database: TestDatabase) -> Migrator {
        Migrator(directory: directory, pool: database.pool, logger: Logger(label: "test"))
    }

    @Test func `files are applied once and in their order`() async throws {
        try writeExamples()
        let database = try await TestDatabase.make()
        let migrator = migrator(database)
        #expect(try await migrator.pending().map(\.number) == [1, 2, 10])
        #expect(try await migrator.migrate().map(\.name) == ["0001_person.sql", "0002_address.sql", "0010_index.sql"])
        #expect(try await migrator.migrate().isEmpty)
        #expect(try await migrator.pending().isEmpty)
        #expect(try await database.pool.one("select name from person", as: String.self) == ";")
        #expect(
            try await database.pool.one(
                "select indisvalid from pg_index where indexrelid = 'person_name'::regclass",
                as: Bool.self
            )
        )
        try write("0011_more.sql", "alter table person add born date")
        #expect(try await migrator.pending().map(\.number) == [11])
        #expect(try await migrator.migrate().map(\.number) == [11])
    }

    @Test func `a file that fails leaves nothing, and those before it stay`() async throws {
        try writeExamples()
        try write("0003_broken.sql", "create table half (a int); create table person (a int);")
        let database = try await TestDatabase.make()
        let error = await #expect(throws: MigrationError.self) { try await migrator(database).migrate() }
        guard case .failed(name: "0003_broken.sql", let server) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(server.state.rawValue == "42P07")
        #expect(try await database.pool.one("select to_regclass('half') is null", as: Bool.self))
        #expect(try await migrator(database).pending().map(\.number) == [3, 10])
        try write("0003_broken.sql", "create table half (a int)")
        #expect(try await migrator(database).migrate().map(\.number) == [3, 10])
    }

    @Test func `edited, missing, late and misnamed files are refused`() async throws {
        try writeExamples()
        let database = try await TestDatabase.make()
        let migrator = migrator(database)
        try await migrator.migrate()
        func refusal() async throws -> MigrationError? {
            let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
            #expect(await #expect(throws: MigrationError.self) { try await migrator.pending() } == error)
            return error
        }
        try write("0002_address.sql", "create table address (person int references person);\n-- the END")
        #expect(try await refusal() == .edited(name: "0002_address.sql"))
        try FileManager.default.removeItem(at: directory.appending(path: "0002_address.sql"))
        #expect(try await refusal() == .missing(name: "0002_address.sql"))
        try writeExamples()
        try write("0009_late.sql", "select 1")
        #expect(try await refusal() == .late(name: "0009_late.sql", after: "0010_index.sql"))
        try FileManager.default.moveItem(
            at: directory.appending(path: "0009_late.sql"),
            to: directory.appending(path: "0010_twin.sql")
        )
        #expect(try await refusal() == .sameNumber("0010_index.sql", "0010_twin.sql"))
        try FileManager.default.removeItem(at: directory.appending(path: "0010_twin.sql"))
        try write("eleven.sql", "select 1")
        #expect(try await refusal() == .misnamed(file: "eleven.sql"))
        try FileManager.default.removeItem(at: directory.appending(path: "eleven.sql"))
        #expect(try await migrator.migrate().isEmpty)
    }

    @Test func `a release goes on beside the next one's schema`() async throws {
        try writeExamples()
        try write("0011_next.sql", "create table next (a int)")
        let database = try await TestDatabase.make()
        try await migrator(database).migrate()
        try FileManager.default.removeItem(at: directory.appending(path: "0011_next.sql"))
        #expect(try await migrator(database).pending().isEmpty)
        #expect(try await migrator(database).migrate().isEmpty)
    }

    @Test func `a file must not end its transaction`() async throws {
        try write("0001_person.sql", "create table person (id int); commit;")
        let database = try await TestDatabase.make()
        let error = await #expect(throws: MigrationError.self) { try await migrator(database).migrate() }
        #expect(error == .endsTransaction(name: "0001_person.sql"))
    }

    @Test func `several processes migrate at once and each step happens once`() async throws {
        for number in 1...20 {
            try write("00\(number + 10)_step.sql", "create table step_\(number) (a int); select pg_sleep(0.01);")
        }
        try write(
            "0050_index.sql",
            "-- no transaction\ncreate index concurrently if not exists step_index on step_1 (a)"
        )
        let database = try await TestDatabase.make()
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                let pool = ConnectionPool(settings: database.settings, logger: Logger(label: "test"))
                let migrator = Migrator(directory: directory, pool: pool, logger: Logger(label: "test"))
                group.addTask {
                    defer { pool.close() }
                    return try await migrator.migrate().count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.sorted() == [0, 0, 0, 21])
    }

    @Test func `waiting for another process has an end`() async throws {
        try writeExamples()
        let database = try await TestDatabase.make()
        try await database.pool.transaction { transaction in
            try await transaction.execute("select pg_advisory_lock(\(0x4D_4947_5241_5445))")
            let error = await #expect(throws: MigrationError.self) {
                try await migrator(database).migrate(patience: .milliseconds(300))
            }
            #expect(error == .lockHeld)
        }
    }
}

import Foundation
import Logging
import Postgres
import TestKit
import Testing

/// Real servers with streaming replication, and what may happen to them.
@Suite(.serialized, .timeLimit(.minutes(3))) struct FailoverTests {
    private struct Cluster {
        let first: PostgresServer
        let second: PostgresServer
        let settings: PostgresSettings

        init(configure: (inout PostgresSettings) -> Void = { _ in }) async throws {
            first = try await PostgresServer.start(settings: ["fsync": "off", "wal_keep_size": "64MB"])
            second = try await first.startStandby()
            let hosts = "\(first.directory.path),\(second.directory.path)"
            var settings = try PostgresSettings("postgres:///postgres?user=postgres&host=\(hosts)")
            settings.answerDeadline = .seconds(2)
            settings.pool.acquireDeadline = .seconds(1)
            settings.pool.holdDeadline = .seconds(20)
            settings.pool.maximumConnections = 4
            configure(&settings)
            self.settings = settings
        }

        func pool() -> ConnectionPool {
            ConnectionPool(settings: settings, logger: Logger(label: "test"))
        }

        var firstHost: PostgresHost { settings.hosts[0] }
        var secondHost: PostgresHost { settings.hosts[1] }

        /// What was acknowledged on the first server must be on the second one before the first may die.
        func catchUp(_ pool: ConnectionPool) async throws {
            try await eventually {
                try await pool.one(
                    "select coalesce(bool_and(replay_lsn >= pg_current_wal_lsn()), false) from pg_stat_replication",
                    as: Bool.self
                )
            }
        }
    }

    /// Writes under keys until it is stopped, each repeatable, as a citizen's request would be.
    private func write(_ pool: ConnectionPool, _ number: Int) async throws {
        try await pool.transaction(repeatable: true) { transaction in
            try await transaction.pipeline([
                "insert into entry (key) values (\(number)) on conflict do nothing",
                "insert into shadow (key) values (\(number)) on conflict do nothing",
            ])
        }
    }

    @Test(arguments: ["crash", "freeze", "stop"])
    func `writes are held while the primary changes and are done exactly once`(fault: String) async throws {
        let cluster = try await Cluster { $0.pool.acquireDeadline = .seconds(15) }
        let pool = cluster.pool()
        defer { pool.close() }
        try await pool.execute("create table entry (key int primary key)")
        try await pool.execute("create table shadow (key int primary key)")
        try await pool.execute("alter system set synchronous_standby_names = '*'")
        try await pool.execute("select pg_reload_conf()")
        #expect(pool.snapshot.primary == cluster.firstHost)

        let writers = Task {
            try await withThrowingTaskGroup(of: Duration.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        var longest = Duration.zero
                        for number in 0..<40 {
                            let begin = ContinuousClock.now
                            try await write(pool, writer * 1000 + number)
                            longest = max(longest, ContinuousClock.now - begin)
                            try await Task.sleep(for: .milliseconds(20))
                        }
                        return longest
                    }
                }
                return try await group.reduce(.zero) { max($0, $1) }
            }
        }
        try await Task.sleep(for: .milliseconds(300))
        switch fault {
        case "crash": try cluster.first.crash()
        case "freeze": try cluster.first.freeze()
        default: try await cluster.first.stop()
        }
        try await Task.sleep(for: .milliseconds(500))
        // A read is held like a write that may be repeated.
        let reading = Task { try await pool.one("select count(*) from entry", as: Int.self) }
        let begin = ContinuousClock.now
        try await cluster.second.promote()
        try await eventually { pool.snapshot.primary == cluster.secondHost }
        #expect(ContinuousClock.now - begin < .seconds(15))
        _ = try await reading.value
        let longest = try await writers.value
        #expect(longest < .seconds(19))
        #expect(try await pool.one("select count(*) from entry", as: Int.self) == 320)
        #expect(try await pool.one("select count(*) from shadow", as: Int.self) == 320)
        if fault == "freeze" { try cluster.first.thaw() }
    }

    @Test func `who waits for a frozen primary is served by the one that takes its place`() async throws {
        let cluster = try await Cluster()
        let pool = cluster.pool()
        defer { pool.close() }
        try await pool.execute("create table entry (key int primary key)")
        try await cluster.catchUp(pool)
        try cluster.first.freeze()
        // More than there are connections, so that most find none free.
        let readers = (0..<12).map { _ in Task { try await pool.one("select count(*) from entry", as: Int.self) } }
        try await Task.sleep(for: cluster.settings.pool.acquireDeadline * 3)
        #expect(pool.snapshot.waiting > 0)
        #expect(pool.snapshot.primary == cluster.firstHost)
        #expect(!pool.snapshot.isPrimaryAnswering)
        try await cluster.second.promote()
        for reader in readers { #expect(try await reader.value == 0) }
        try cluster.first.thaw()
    }

    @Test(arguments: ["53100", "53200", "58030"])
    func `what a server in need refuses is held and done again, if it may be repeated`(state: String) async throws {
        let database = try await TestDatabase.make()
        let pool = database.pool
        try await pool.execute("create table entry (key int)")
        try await pool.execute("create sequence attempt")
        // Counts on although its transaction is taken back.
        try await pool.execute(
            """
            create function refuse() returns trigger language plpgsql as $$ begin
                if nextval('attempt') < 4 then raise exception 'in need' using errcode = '\(unescaped: state)'; end if;
                return new;
            end $$
            """
        )
        try await pool.execute("create trigger refusing before insert on entry for each row execute function refuse()")
        let insertion: SQL = "insert into entry values (1)"
        let error = await #expect(throws: PostgresError.self) { try await pool.execute(insertion) }
        #expect(error?.server?.state.rawValue == state)
        #expect(error?.saysUnavailable == true)
        try await pool.transaction(repeatable: true) { try await $0.execute(insertion) }
        #expect(try await pool.one("select count(*) from entry", as: Int.self) == 1)
    }

    @Test func `a primary that comes back from the past is not followed`() async throws {
        let cluster = try await Cluster()
        let pool = cluster.pool()
        defer { pool.close() }
        try await pool.execute("create table entry (key int primary key)")
        try await cluster.catchUp(pool)
        try cluster.first.freeze()
        try await cluster.second.promote()
        try await eventually { pool.snapshot.primary == cluster.secondHost }
        // Both claim to be writable now.
        try cluster.first.thaw()
        for number in 0..<20 {
            try await pool.execute("insert into entry values (\(number))")
            try await Task.sleep(for: .milliseconds(50))
            #expect(pool.snapshot.primary == cluster.secondHost)
        }
        // Even when nobody else is left.
        try await cluster.second.stop()
        try await eventually { pool.snapshot.primary == nil }
        try await Task.sleep(for: .seconds(1))
        #expect(pool.snapshot.primary == nil)
        // A pool that begins now asks both and takes the newer one.
        try await cluster.second.resume()
        let later = cluster.pool()
        defer { later.close() }
        try await eventually { pool.snapshot.primary == cluster.secondHost }
        try await eventually { later.snapshot.primary == cluster.secondHost }
        #expect(try await later.one("select count(*) from entry", as: Int.self) == 20)
    }

    @Test func `what may not be repeated fails with the truth`() async throws {
        let cluster = try await Cluster()
        let pool = cluster.pool()
        defer { pool.close() }
        try await pool.execute("create table entry (key int)")
        let statement = Task { try await pool.execute("insert into entry select 1 from pg_sleep(5)") }
        let transaction = Task {
            try await pool.transaction { transaction in
                try await transaction.execute("insert into entry values (2)")
                try await transaction.execute("select pg_sleep(5)")
            }
        }
        try await eventually {
            let sleeping: SQL = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'"
            return try await pool.one(sleeping, as: Int.self) == 2
        }
        try cluster.first.crash()
        let unknown = await #expect(throws: PostgresError.self) { try await statement.value }
        guard case .commitOutcomeUnknown = unknown else {
            Issue.record("\(String(describing: unknown))")
            return
        }
        let lost = await #expect(throws: PostgresError.self) { try await transaction.value }
        guard case .connectionLost = lost else {
            Issue.record("\(String(describing: lost))")
            return
        }
        // With nobody to write to, it fails soon, and says what the servers said.
        try await eventually { pool.snapshot.primary == nil }
        let begin = ContinuousClock.now
        let refused = await #expect(throws: PostgresError.self) {
            try await pool.execute("insert into entry values (3)")
        }
        guard case .noConnection(_, let reason) = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(reason.contains("read-only"))
        #expect(ContinuousClock.now - begin < .seconds(15))
    }

    @Test func `holding has an end, and those held are bounded`() async throws {
        let cluster = try await Cluster {
            $0.pool.holdDeadline = .seconds(2)
            $0.pool.maximumWaiting = 2
        }
        let pool = cluster.pool()
        defer { pool.close() }
        try await pool.execute("create table entry (key int primary key)")
        try cluster.first.crash()
        try await eventually { pool.snapshot.primary == nil }
        let begin = ContinuousClock.now
        let held = (0..<2).map { _ in Task { try await pool.one("select 1", as: Int.self) } }
        try await eventually { pool.snapshot.waiting == 2 }
        let turnedAway = await #expect(throws: PostgresError.self) { try await pool.one("select 1", as: Int.self) }
        guard case .tooManyWaiting = turnedAway else {
            Issue.record("\(String(describing: turnedAway))")
            return
        }
        for task in held { await #expect(throws: PostgresError.self) { try await task.value } }
        #expect(ContinuousClock.now - begin > .seconds(1))
        #expect(ContinuousClock.now - begin < .seconds(15))
    }

    @Test func `a server that becomes read-only is left, and taken again when it is not`() async throws {
        let cluster = try await Cluster()
        let pool = cluster.pool()
        defer { pool.close() }
        try await pool.execute("create table entry (key int primary key)")
        try await pool.execute("alter system set default_transaction_read_only = on")
        try await pool.execute("select pg_reload_conf()")
        try await eventually { pool.snapshot.primary == nil }
        let write = Task {
            try await pool.execute("insert into entry values (1) on conflict do nothing", repeatable: true)
        }
        try await Task.sleep(for: .milliseconds(500))
        let direct = try PostgresSettings("\(cluster.first.url())&options=-c%20default_transaction_read_only%3Doff")
        let operations = ConnectionPool(settings: direct, logger: Logger(label: "test"))
        defer { operations.close() }
        try await operations.execute("alter system reset default_transaction_read_only")
        try await operations.execute("select pg_reload_conf()")
        #expect(try await write.value == 1)
    }

    @Test func `a restart of the only server is a pause`() async throws {
        let server = try await PostgresServer.start(settings: ["fsync": "off"])
        let pool = ConnectionPool(settings: try PostgresSettings(server.url()), logger: Logger(label: "test"))
        defer { pool.close() }
        try await pool.execute("create table entry (key int primary key)")
        try await pool.execute("create table shadow (key int primary key)")
        let writers = Task {
            for number in 0..<100 {
                try await write(pool, number)
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        try await server.stop()
        try await Task.sleep(for: .milliseconds(500))
        try await server.resume()
        try await writers.value
        #expect(try await pool.one("select count(*) from entry", as: Int.self) == 100)
    }

    @Test func `listening follows the primary`() async throws {
        let cluster = try await Cluster()
        let pool = cluster.pool()
        defer { pool.close() }
        var iterator = Listener(channels: ["news"], pool: pool).makeAsyncIterator()
        #expect(await iterator.next() == .reconnected)
        try cluster.first.freeze()
        try await cluster.second.promote()
        #expect(await iterator.next() == .reconnected)
        try await pool.execute("select pg_notify('news', 'from the new primary')")
        guard case .message(let message) = await iterator.next() else {
            Issue.record("no message")
            return
        }
        #expect(message.payload == "from the new primary")
        try cluster.first.thaw()
    }
}

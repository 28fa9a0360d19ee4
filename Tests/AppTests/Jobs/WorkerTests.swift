import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct WorkerTests {
    private struct Row: Decodable, Sendable {
        let state: String
        let attempts: Int
        let lastError: String?
    }

    private func row(_ kind: String, in town: TestTown) async throws -> Row {
        try await town.database.pool.one(
            "select state, attempts, last_error from jobs where kind = \(kind)",
            as: Row.self
        )
    }

    private func wait(for state: String, of kind: String, in town: TestTown) async throws -> Row {
        try await eventually { try await row(kind, in: town).state == state }
        return try await row(kind, in: town)
    }

    @Test func `a job whose worker was killed is taken over`() async throws {
        let database = try await TestDatabase.town()
        try await database.pool.execute(
            """
            insert into jobs (kind, payload, state, attempts, leased_until)
            values ('send-notice', \(#"{"notice":"\#(UUID())"}"#)::jsonb, 'running', 1, now() - interval '1 second')
            """
        )
        let town = try TestTown(database: database, settings: [:])
        try await town.serve {
            let job = try await wait(for: "done", of: "send-notice", in: town)
            #expect(job.attempts == 2)
        }
    }

    @Test func `a job that kills every worker is left to the operators after its last attempt`() async throws {
        let database = try await TestDatabase.town()
        try await database.pool.execute(
            """
            insert into jobs (kind, state, attempts, max_attempts, leased_until)
            values ('poison', 'running', 3, 3, now() - interval '1 second')
            """
        )
        let town = try TestTown(database: database, settings: [:])
        try await town.serve {
            let job = try await wait(for: "failed", of: "poison", in: town)
            #expect(job.attempts == 3)
        }
    }

    @Test func `a job whose worker lives is left alone`() async throws {
        let database = try await TestDatabase.town()
        try await database.pool.execute(
            """
            insert into jobs (kind, state, attempts, max_attempts, leased_until)
            values
                ('in-good-hands', 'running', 3, 3, now() + interval '1 hour'),
                ('forsaken', 'running', 3, 3, now() - interval '1 second')
            """
        )
        let town = try TestTown(database: database, settings: [:])
        try await town.serve {
            _ = try await wait(for: "failed", of: "forsaken", in: town)
            #expect(try await row("in-good-hands", in: town).state == "running")
        }
    }

    @Test func `a job of an unknown kind waits for a newer node, and is given up in the end`() async throws {
        try await TestTown.run { town in
            try await town.database.pool.execute(
                "insert into jobs (kind, max_attempts) values ('from-the-future', 12), ('forgotten', 1)"
            )
            _ = try await wait(for: "failed", of: "forgotten", in: town)
            try await eventually { try await row("from-the-future", in: town).lastError != nil }
            let waiting = try await row("from-the-future", in: town)
            #expect(waiting.state != "failed")
            #expect(waiting.lastError?.contains("UnknownJobKind") == true)
        }
    }

    @Test func `two nodes do every job once`() async throws {
        let program = try FakeSendmail(exit: [0])
        try await TestTown.run(settings: program.settings) { town in
            let other = try town.anotherNode()
            try await other.serve {
                for number in 0..<60 { try await town.write(to: "a\(number)@example.jp") }
                try await eventually {
                    try await town.database.pool.one(
                        "select count(*) from jobs where kind = 'send-notice' and state = 'done'",
                        as: Int.self
                    ) == 60
                }
                #expect(program.mails().count == 60)
            }
        }
    }

    @Test func `a long line of jobs is worked off without pauses between them`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_JOBS_AT_ONCE": "1"]) { town in
            try await town.database.pool.execute(
                """
                insert into jobs (kind, payload)
                select 'send-notice', jsonb_build_object('notice', gen_random_uuid()) from generate_series(1, 250)
                """
            )
            // With a pause after each of them it would take longer.
            try await eventually(within: .seconds(60)) {
                try await town.database.pool.one("select count(*) from jobs where state <> 'done'", as: Int.self) == 0
            }
        }
    }

    @Test func `a job whose node ended in the middle of it is done by the next node`() async throws {
        let program = try FakeSendmail(exit: [0], seconds: 1)
        let database = try await TestDatabase.town()
        let town = try TestTown(database: database, settings: program.settings)
        try await town.serve {
            try await town.write(to: "a@example.jp")
            _ = try await wait(for: "running", of: "send-notice", in: town)
        }
        // As if the lease's half minute had passed.
        try await database.pool.execute("update jobs set leased_until = now() where state = 'running'")
        let next = try town.anotherNode()
        try await next.serve {
            _ = try await wait(for: "done", of: "send-notice", in: next)
        }
    }

    @Test func `a node that is told to stop finishes the jobs that it has`() async throws {
        let program = try FakeSendmail(exit: [0], seconds: 2)
        let database = try await TestDatabase.town()
        let town = try TestTown(
            database: database,
            settings: program.settings.merging(["MADOGUCHI_JOBS_AT_ONCE": "1", "MADOGUCHI_DRAIN_SECONDS": "60"]) { $1 }
        )
        let node = try await TownProcess.start(town)
        try await town.write(to: "a@example.jp")
        _ = try await wait(for: "running", of: "send-notice", in: town)
        try await town.write(to: "b@example.jp")
        try await node.stop()
        let states = try await database.pool.rows(
            "select state from jobs where kind = 'send-notice' order by id",
            as: String.self
        )
        #expect(states == ["done", "queued"])
        #expect(program.mails().count == 1)
    }

    @Test func `the backlog can be watched`() async throws {
        try await TestTown.run { town in
            try await town.database.pool.execute(
                "insert into jobs (kind, state, finished_at) values ('broken', 'failed', now())"
            )
            let operations = Visitor(at: town.operationsURL)
            // The hour's own jobs have been done.
            try await eventually {
                try await operations.open("/metrics").body.contains("madoguchi_jobs_oldest_seconds 0\n")
            }
            let metrics = try await operations.open("/metrics").body
            #expect(metrics.contains(#"madoguchi_jobs_backlog{state="failed"} 1"#))
            #expect(metrics.contains("madoguchi_attachments_waiting 0"))
            #expect(metrics.contains("madoguchi_database_has_primary 1"))
        }
    }
}

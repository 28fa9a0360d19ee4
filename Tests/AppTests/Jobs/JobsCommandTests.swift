import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct JobsCommandTests {
    /// Jobs that no worker touches, since no node runs.
    private static func town() async throws -> TestTown {
        let database = try await TestDatabase.town()
        try await database.pool.execute(
            """
            insert into jobs (id, kind, payload, state, attempts, max_attempts, last_error, run_at, finished_at)
            overriding system value values
                (1, 'send-notice', '{"notice": "a"}', 'failed', 12, 12, 'MailDelayed', now(), now()),
                (2, 'scan-attachment', '{}', 'failed', 12, 12, 'ScannerAway', now(), now()),
                (3, 'send-notice', '{}', 'queued', 3, 12, null, now() + interval '1 hour', null),
                (4, 'send-notice', '{}', 'running', 1, 12, null, now(), null),
                (5, 'send-notice', '{}', 'done', 1, 12, null, now(), now())
            """
        )
        return try TestTown(database: database, settings: [:])
    }

    private static func due(in town: TestTown) async throws -> [Int] {
        try await town.database.pool.rows(
            "select id from jobs where state = 'queued' and run_at <= now() and max_attempts > attempts order by id",
            as: Int.self
        )
    }

    @Test(arguments: [
        ([String](), [4, 3, 2, 1]), (["--state", "failed"], [2, 1]), (["--state", "done"], [5]),
        (["--kind", "scan-attachment"], [2]), (["--limit", "1"], [4]),
    ])
    func `jobs are listed by state and kind, the newest first`(options: [String], ids: [Int]) async throws {
        struct Line: Decodable { let id: Int }
        let list = try await Self.town().control(["jobs", "list", "--json"] + options)
        #expect(list.status == 0, "\(list.output)")
        #expect(try JSONDecoder().decode([Line].self, from: Data(list.output.utf8)).map(\.id) == ids)
    }

    @Test func `one job is shown with its error`() async throws {
        let town = try await Self.town()
        let shown = try await town.control(["jobs", "show", "1"])
        #expect(shown.status == 0)
        for words in ["send-notice", "失敗", "12/12回", "MailDelayed", #"{"notice": "a"}"#] {
            #expect(shown.output.contains(words), "\(shown.output)")
        }
        let absent = try await town.control(["jobs", "show", "99"])
        #expect(absent.status == 1)
        #expect(absent.output.contains("番号 99 のジョブはありません"))
    }

    @Test func `jobs are tried again at once, by their numbers, and the record says so`() async throws {
        let town = try await Self.town()
        let retried = try await town.control(["jobs", "retry", "1", "3", "--json"])
        #expect(retried.status == 0, "\(retried.output)")
        #expect(try await Self.due(in: town) == [1, 3])
        let details = try await town.database.pool.rows(
            "select actor_kind || ' ' || (details ->> 'jobs') from audit_entries where act = 'jobs.retry'",
            as: String.self
        )
        #expect(details == ["operator 1 3"])
    }

    @Test(arguments: ["4", "5", "99"])
    func `nothing is tried again when one of the jobs cannot be`(number: String) async throws {
        let town = try await Self.town()
        let refused = try await town.control(["jobs", "retry", "1", number])
        #expect(refused.status == 1)
        #expect(refused.output.contains("番号 \(number) のジョブは"))
        #expect(try await Self.due(in: town) == [])
    }

    @Test func `all failed jobs of a kind are tried again`() async throws {
        let town = try await Self.town()
        #expect(try await town.control(["jobs", "retry", "--failed", "--kind", "scan-attachment"]).status == 0)
        #expect(try await Self.due(in: town) == [2])
        #expect(try await town.control(["jobs", "retry", "--failed"]).status == 0)
        #expect(try await Self.due(in: town) == [1, 2])
        let nothing = try await town.control(["jobs", "retry"])
        #expect(nothing.status == 64)
    }
}

import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct TimetableTests {
    @Test func `the last moment of an hour and of a day in Japan`() throws {
        let now = try Date("2026-11-23T03:10:00Z", strategy: .iso8601)
        #expect(Rhythm.minutely.latest(at: now + 59.9) == now)
        #expect(Rhythm.hourly(minute: 17).latest(at: now) == (try Date("2026-11-23T02:17:00Z", strategy: .iso8601)))
        #expect(Rhythm.hourly(minute: 10).latest(at: now) == now)
        // Half past three at night in Japan is half past six in the evening before in Greenwich.
        let night = Rhythm.daily(hour: 3, minute: 30)
        #expect(night.latest(at: now) == (try Date("2026-11-22T18:30:00Z", strategy: .iso8601)))
        #expect(Rhythm.daily(hour: 12, minute: 10).latest(at: now) == now)
    }

    @Test func `a moment's job is one, however many nodes there are, and what is over is removed`() async throws {
        let database = try await TestDatabase.town()
        try await database.pool.execute(
            """
            with old as (
                insert into sessions (id, kind, expires_at)
                select sha256(n::text::bytea), 'applicant', now() + make_interval(hours => n)
                from generate_series(-2500, 3) as n where n <> 0
            ), keys as (
                insert into idempotency_keys (key, scope, created_at)
                values (gen_random_uuid(), 'old', now() - interval '40 days'), (gen_random_uuid(), 'new', now())
            )
            insert into jobs (kind, state, finished_at)
            values ('old', 'done', now() - interval '20 days'), ('new', 'done', now()), ('kept', 'failed', null)
            """
        )
        let town = try TestTown(database: database, settings: [:])
        let other = try town.anotherNode()
        try await town.serve {
            try await other.serve {
                try await eventually {
                    try await database.pool.one(
                        "select count(*) from jobs where kind = 'clean-up' and state = 'done'",
                        as: Int.self
                    ) == 1
                }
            }
        }
        #expect(try await database.pool.one("select count(*) from sessions", as: Int.self) == 3)
        #expect(try await database.pool.rows("select scope from idempotency_keys", as: String.self) == ["new"])
        let kinds = try await database.pool.rows("select distinct kind from jobs order by kind", as: String.self)
        #expect(kinds == (Timetable.all.map(\.kind) + ["kept", "new"]).sorted())
    }
}

import Foundation
import Postgres
import TestKit
import Testing

@Suite struct VisitorErasureTests {
    @Test func `who came is forgotten after a quarter of a year, that somebody came is not`() async throws {
        try await TestTown.run { town in
            let old = Reserver(in: town)
            let past = try await old.reserve("マイナンバーカードの受取").path
            let recent = Reserver(in: town, telephone: "090-8888-9999", email: "recent@example.jp")
            let coming = try await recent.reserve("マイナンバーカードの受取").path
            try await town.move(past, daysBack: 91)
            try await town.move(coming, daysBack: 89)

            try await town.database.pool.execute("insert into jobs (kind) values ('erase-visitors')")
            try await eventually {
                try await town.count("select count(*) from reservations where erased_at is not null") == 1
            }
            let left = try await town.database.pool.one(
                """
                select count(*) from reservations
                where erased_at is not null and contact is null and contact_terms = '{}' and status = 'confirmed'
                """,
                as: Int.self
            )
            #expect(left == 1)
            #expect(try await town.count("select count(*) from stops") == 2)
            #expect(try await town.count("select count(*) from session_reservations") == 1)
            #expect(try await town.count("select count(distinct reservation_id) from reservation_links") == 1)
            #expect(try await old.visitor.open(past).status == 404)
            #expect(try await recent.visitor.open(coming).text.contains("窓口の予約"))
        }
    }
}

extension TestTown {
    /// As if a visit had been so many days ago.
    fileprivate func move(_ path: String, daysBack: Int) async throws {
        let id = String(path.prefix { $0 != "?" }.split(separator: "/")[1])
        try await database.pool.execute(
            """
            update reservations set day = (now() at time zone 'Asia/Tokyo')::date - \(daysBack)::int
            where id::text = \(id)
            """
        )
    }
}

import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

/// The list among a million applications: PostgreSQL tells how many pages of its files it looked at.
@Suite struct CaseListPlanTests {
    /// Of eight kilobytes each. The table and its indexes have about a hundred thousand.
    private static let fewPages = 1500

    private static let queries = [
        "", "view=review", "view=delivery", "view=closed", "view=all", "view=all&procedure=juminhyo",
        "view=all&mine=yes",
        "view=closed&from=2025-01-01&to=2025-01-31",
    ]

    @Test(.timeLimit(.minutes(5)))
    func `lists and counts among a million cases are read from indexes`() async throws {
        let database = try await TestDatabase.town { settings in
            settings.statementTimeout = .seconds(240)
            settings.answerDeadline = .seconds(240)
        }
        let pool = database.pool
        try await Self.fill(pool)
        let officer = try await Self.officer(pool)
        let store = CaseListStore(database: pool, keys: try KeyRing(file: KeyRingFile.fresh()), officer: officer)
        for query in Self.queries {
            let pairs = query.split(separator: "&").map { $0.split(separator: "=").map(String.init) }
            var filter = CaseFilter(Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) }))
            for page in 1...3 {
                let plan = try await store.plan(filter, count: 51)
                #expect(!plan.contains("Seq Scan on applications"), "\(query) page \(page)\n\(plan)")
                let pages = try #require(Self.pages(plan))
                #expect(pages < Self.fewPages, "\(query) page \(page)\n\(plan)")
                filter.after = try await store.page(filter, count: 50).last
            }
        }
        let plan = try await store.countPlan(mine: false)
        #expect(!plan.contains("Seq Scan on applications"), "\(plan)")
        let pages = try #require(Self.pages(plan))
        #expect(pages < 5 * CaseListStore.countLimit, "\(plan)")
        let counts = try await store.counts(mine: false)
        #expect(counts[.new] == 1000, "counting ends there")
        #expect(counts[.review] == 424)
        pool.close()
    }

    /// How many pages the whole statement touched.
    private static func pages(_ plan: String) -> Int? {
        guard let line = plan.firstMatch(of: /Buffers: shared([^\n]*)/)?.1 else { return nil }
        return line.matches(of: /(?:hit|read)=(\d+)/).compactMap { Int($0.1) }.reduce(0, +)
    }

    private static func officer(_ pool: ConnectionPool) async throws -> OfficerSession {
        OfficerSession(
            id: [],
            csrfToken: CSRFToken(session: Token.random()),
            officerID: UUID(),
            displayName: "試験 職員",
            departmentID: try await pool.one(
                "select department_id from procedures where id = 'juminhyo'",
                as: String.self
            ),
            role: .clerk,
            mustChangePassword: false
        )
    }

    /// Two years of a large city: most cases are closed, some thousands wait. They are of thirteen procedures.
    ///
    /// The indexes are built afterwards, and references are not checked row by row, which takes a third of the time.
    private static func fill(_ pool: ConnectionPool) async throws {
        try await pool.execute(
            """
            do $$
            declare
                definitions text[] := array(
                    select pg_get_indexdef(indexrelid) from pg_index
                    where indrelid = 'applications'::regclass and not indisunique);
                index regclass;
                definition text;
            begin
                for index in
                    select indexrelid from pg_index where indrelid = 'applications'::regclass and not indisunique
                loop
                    execute 'drop index ' || index;
                end loop;
                set local session_replication_role = replica;
                insert into applications
                    (id, number, procedure_id, procedure_version, department_id, status, key_version, wrapped_key,
                     entries, submitted_at)
                select lpad(to_hex(n), 32, '0')::uuid, lpad(n::text, 11, '0'), places.id, 1, department_id,
                    case when n % 250 = 0 then 'received' when n % 2000 = 1 then 'underReview'
                        when n % 5000 = 2 then 'paid' when n % 20 = 3 then 'rejected' else 'completed' end,
                    1, '\\x00', '\\x00', now() - n * interval '1 minute'
                from generate_series(1, 1000000) as n
                join (
                    select id, department_id, row_number() over (order by id) - 1 as place from procedures
                    where code <= 'P013'
                ) as places on place = n % 13;
                foreach definition in array definitions loop
                    execute definition;
                end loop;
            end $$
            """
        )
        try await pool.execute("analyze applications")
    }
}

import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct CaseListPlanTests {
    @Test(arguments: ["", "view=closed", "view=all", "view=all&procedure=juminhyo", "view=all&mine=yes"])
    func `a list among many cases is read from an index`(query: String) async throws {
        let database = try await TestDatabase.make(migrations: App.migrations, filled: .town)
        let pool = database.pool
        try await pool.execute(
            """
            insert into applications
                (id, number, procedure_id, procedure_version, department_id, status, key_version, wrapped_key, entries,
                 submitted_at)
            select gen_random_uuid(), lpad(n::text, 11, '0'), 'juminhyo', 1, department_id,
                case when n % 1000 = 0 then 'received' else 'completed' end, 1, '\\x00', '\\x00',
                now() - n * interval '1 minute'
            from generate_series(1, 40000) as n, procedures where procedures.id = 'juminhyo'
            """
        )
        try await pool.execute("analyze applications")
        let department = try await pool.one(
            "select department_id from procedures where id = 'juminhyo'",
            as: String.self
        )
        let officer = OfficerSession(
            id: [],
            csrfToken: CSRFToken(session: Token.random()),
            officerID: UUID(),
            displayName: "試験 職員",
            departmentID: department,
            role: .clerk,
            mustChangePassword: false
        )
        let keys = try KeyRing(file: KeyRingFile.fresh())
        let store = CaseListStore(database: pool, keys: keys, officer: officer)
        let pairs = query.split(separator: "&").map { $0.split(separator: "=").map(String.init) }
        let filter = CaseFilter(Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) }))
        let plan = try await store.plan(filter, count: 51)
        #expect(!plan.contains("Seq Scan on applications"), "\(plan)")
        #expect(plan.contains("Index"), "\(plan)")
        let counts = try await store.counts(mine: false)
        #expect(counts[.new] == 40)
        pool.close()
    }
}

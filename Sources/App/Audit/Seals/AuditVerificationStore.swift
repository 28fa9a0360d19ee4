import Postgres

/// What came out when the seals were checked.
struct AuditVerificationStore: Sendable {
    let database: any Querying

    func add(_ report: AuditVerification.Report) async throws {
        try await database.execute(
            """
            insert into audit_verifications (seals, entries, broken_from)
            values (\(report.seals), \(report.entries), \(report.faults.first?.seal))
            """
        )
    }

    /// The first seal that did not hold when somebody looked last; nil when all did, or nobody has looked yet.
    func brokenFrom() async throws -> Int? {
        try await database.first(
            "select broken_from from audit_verifications order by id desc limit 1",
            as: Latest.self
        )?.brokenFrom
    }

    private struct Latest: Decodable, Sendable {
        let brokenFrom: Int?
    }

    /// The number of the newest entry, which is about how many there are: some numbers are never used.
    func newestEntry() async throws -> Int {
        try await database.one("select coalesce(max(id), 0) from audit_entries", as: Int.self)
    }
}

/// Checks all seals of the audit record.
struct VerifyAuditJob: Job {
    static let kind = "verify-audit"

    func run(_ run: JobRun, at desk: Desk) async throws {
        let report = try await AuditVerification(database: desk.database, keys: desk.keys).run()
        try await run.complete { try await AuditVerificationStore(database: $0).add(report) }
    }
}

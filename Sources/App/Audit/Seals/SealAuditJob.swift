/// Seals what was written to the audit record, after a look whether the newest seal still fits.
struct SealAuditJob: Job {
    static let kind = "seal-audit"
    /// The next one comes within a minute.
    static let retry = JobRetry(attempts: 3, longestPause: 30)

    func run(_ run: JobRun, at desk: Desk) async throws {
        let report = try await AuditVerification(database: desk.database, keys: desk.keys).runNewest()
        try await run.complete { transaction in
            let verifications = AuditVerificationStore(database: transaction)
            // What holds is told by the verification of all; what does not is told once.
            if !report.isWhole, try await verifications.brokenFrom() == nil { try await verifications.add(report) }
            try await AuditSealing(transaction: transaction, keys: desk.keys).seal(now: desk.now())
        }
    }
}

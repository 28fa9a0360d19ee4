/// Removes applications that were begun and left alone for too long. Their applicants hear of it some days before.
struct DraftRemovalJob: Job {
    static let kind = "draft-removal"

    func run(_ run: JobRun, at desk: Desk) async throws {
        let today = desk.today
        let store = DraftRemovalStore(database: desk.database)
        while try await store.removeBatch(asOf: today) == DraftRemovalStore.batch {}
        try await run.complete { transaction in
            try await DraftRemovalStore(database: transaction).enqueueReminders(asOf: today)
        }
    }
}

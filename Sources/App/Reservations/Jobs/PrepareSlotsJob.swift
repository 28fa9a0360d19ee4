/// A new day can be reserved: its slots are written.
struct PrepareSlotsJob: Job {
    static let kind = "prepare-slots"

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await SlotPreparation(today: desk.today).run(on: desk.database)
        try await run.complete()
    }
}

extension Procedure {
    /// About how many minutes filling in takes, when nothing was answered yet.
    package func estimatedMinutes(in town: Town, on day: CivilDate) -> Int {
        max(1, Journey(self, entries: Entries(), town: town, today: day).remaining.minutes)
    }
}

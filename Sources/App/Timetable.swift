/// Every timed job, on one page.
enum Timetable {
    static let all: [TimedJob] = [
        TimedJob(CleanUpJob(), .hourly(minute: 17)),
        // In the morning, as people get mails from it.
        TimedJob(DraftRemovalJob(), .daily(hour: 8, minute: 40)),
    ]
}

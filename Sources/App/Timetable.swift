/// Every timed job, on one page.
enum Timetable {
    static let all: [TimedJob] = [
        TimedJob(CleanUpJob(), .hourly(minute: 17))
    ]
}

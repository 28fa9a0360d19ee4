import Foundation

/// A job that comes by the clock.
struct TimedJob: Sendable {
    let kind: String
    let rhythm: Rhythm
    let enqueue: @Sendable (_ moment: Date, JobStore) async throws -> Void

    init(_ job: some Job, _ rhythm: Rhythm) {
        let kind = type(of: job).kind
        self.kind = kind
        self.rhythm = rhythm
        // The key makes the jobs that all nodes put in line for this moment one.
        enqueue = { moment, store in
            let key = "\(kind)@\(Int(moment.timeIntervalSince1970))"
            try await store.enqueue(job, at: moment, uniqueKey: key)
        }
    }
}

/// When a timed job comes, by the clock in Japan.
enum Rhythm: Sendable, Hashable {
    case minutely
    case hourly(minute: Int)
    case daily(hour: Int, minute: Int)

    /// The last moment that has come: what a stopped service missed is done once when it starts again.
    func latest(at now: Date) -> Date {
        let period: TimeInterval
        let phase: TimeInterval
        switch self {
        case .minutely: (period, phase) = (60, 0)
        case .hourly(let minute): (period, phase) = (3600, TimeInterval(minute * 60))
        // Nine hours ahead of UTC, the whole year.
        case .daily(let hour, let minute): (period, phase) = (86_400, TimeInterval((hour - 9) * 3600 + minute * 60))
        }
        return Date(
            timeIntervalSince1970: ((now.timeIntervalSince1970 - phase) / period).rounded(.down) * period + phase
        )
    }
}

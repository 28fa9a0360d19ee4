import Domain
import Foundation

/// Reminds somebody of tomorrow's visit.
struct RemindOfVisitJob: Job {
    static let kind = "remind-of-visit"

    let reservation: UUID
    /// The day for which it was put in line; a visit that was moved has another one.
    let day: CivilDate

    /// At noon and a half on the day before, when there is time left to cancel, and for others to take the seats.
    static func moment(for day: CivilDate) -> Date {
        day.adding(days: -1).moment(at: MinuteOfDay(hour: 12, minute: 30))
    }

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            guard let found = try await ReservationStore(database: transaction, desk: desk).find(reservation),
                found.status == .confirmed, found.row.day == day, desk.today < day, let visitor = try found.visitor()
            else { return }
            try await ReservationMail(transaction: transaction, desk: desk).send(.reminder, of: found, to: visitor)
        }
    }
}

extension RemindOfVisitJob {
    /// Put in line in the transaction that confirms or moves the visit; nothing where the moment is over.
    static func enqueue(for reservation: UUID, on day: CivilDate, now: Date, in store: JobStore) async throws {
        let moment = moment(for: day)
        guard now < moment else { return }
        try await store.enqueue(
            RemindOfVisitJob(reservation: reservation, day: day),
            at: moment,
            uniqueKey: "remind-of-visit:\(reservation):\(day)"
        )
    }
}

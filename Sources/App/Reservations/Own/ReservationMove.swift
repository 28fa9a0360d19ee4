import Domain
import Postgres

/// Where and when somebody wants to come instead.
struct ChosenVisit: Sendable {
    let site: VisitSite
    let day: CivilDate
    let plan: VisitPlan
}

/// Gives a reservation another time, with everything that follows from it.
struct ReservationMove: Sendable {
    let transaction: Transaction
    let desk: Desk
    let author: AuditAuthor

    /// Moves a locked reservation, writes it down, reminds of the new day and tells the visitor and the offices.
    ///
    /// - Throws: `SeatsTaken`; the transaction must be taken back then.
    func move(_ reservation: OpenReservation, to choice: ChosenVisit, by mover: ReservationActStore.Mover) async throws
    {
        let now = desk.now()
        let acts = ReservationActStore(transaction: transaction, now: now)
        try await acts.change(
            reservation,
            to: choice.plan,
            on: choice.day,
            office: choice.site.office.id,
            seats: reservation.row.seats,
            by: mover
        )
        try await AuditStore(database: transaction).append(
            author.entry(.reservationChange, .reservation(reservation.id))
        )
        try await RemindOfVisitJob.enqueue(
            for: reservation.id,
            on: choice.day,
            now: now,
            in: JobStore(database: transaction)
        )
        let store = ReservationStore(database: transaction, desk: desk)
        guard let changed = try await store.find(reservation.id) else { return }
        let offices = [reservation, changed].flatMap { ReservationView($0, at: desk).offices }
        try await StopActStore(transaction: transaction, now: now).tell(Array(Set(offices)).sorted())
        if let visitor = try changed.visitor() {
            try await ReservationMail(transaction: transaction, desk: desk).send(.change, of: changed, to: visitor)
        }
    }
}

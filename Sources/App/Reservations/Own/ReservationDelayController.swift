import Domain
import Foundation
import Hummingbird
import Postgres

/// Somebody is on the way and late: the counter is told.
struct ReservationDelayController: Sendable {
    let desk: Desk

    /// What can be told, in minutes.
    static let choices = [5, 10, 15, 20, 30, 45, 60]

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        guard let minutes = Int(form.text("minutes")), Self.choices.contains(minutes) else {
            throw Problem(.invalid, "どのくらい遅れるかを選んでください。")
        }
        let access = try context.reservationAccess()
        try await desk.database.transaction(repeatable: true) { transaction in
            let store = ReservationStore(database: transaction, desk: desk)
            let reservation = try await store.find(access, locked: true)
            let view = ReservationView(reservation, at: desk)
            guard view.mayTellDelay else {
                throw Problem(.conflict, "遅れる連絡ができるのは、予約の当日、受付をするまでです。")
            }
            try await store.tellDelay(minutes, of: reservation.id)
            try await StopActStore(transaction: transaction, now: desk.now()).tell(view.offices)
        }
        return .seeOther(Path.reservation(access.reservation) + "?late")
    }
}

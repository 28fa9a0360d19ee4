import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Gives a reservation up, while others can still use its time.
struct ReservationCancellationController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let reservation = try await ReservationStore(database: desk.database, desk: desk)
            .find(try context.reservationAccess())
        guard reservation.status == .confirmed else { return .seeOther(Path.reservation(reservation.id)) }
        let view = ReservationView(reservation, at: desk)
        try view.requireOpen()
        return .page(
            ReservationCancellationPage(frame: desk.frame, view: view, session: context.session),
            headers: [.cacheControl: "no-store"]
        )
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.reservationAccess()
        let isNew = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.cancel(access, context, transaction)
        }
        if isNew { desk.metrics.reservationActs.increment(ReservationAct.cancellation.rawValue) }
        return .seeOther(Path.reservation(access.reservation))
    }

    /// - Returns: false when it was cancelled before.
    private func cancel(
        _ access: ReservationAccess,
        _ context: ApplicantContext,
        _ transaction: Transaction
    ) async throws -> Bool {
        let reservation = try await ReservationStore(database: transaction, desk: desk).find(access, locked: true)
        guard reservation.status.takesSeats else { return false }
        if reservation.status == .confirmed { try ReservationView(reservation, at: desk).requireOpen() }
        try await ReservationActStore(transaction: transaction, now: desk.now()).cancel(reservation, by: .applicant)
        guard reservation.status == .confirmed, let visitor = try reservation.visitor() else { return true }
        try await AuditStore(database: transaction).append(
            context.author.entry(.reservationCancellation, .reservation(reservation.id))
        )
        let mail = ReservationMail(transaction: transaction, desk: desk)
        try await mail.send(.cancellation, of: reservation, to: visitor)
        return true
    }
}

extension ReservationView {
    /// - Throws: `Problem(.conflict)` when it is too late for the visitor to change or cancel it.
    func requireOpen() throws(Problem) {
        guard isOpen else {
            throw Problem(.conflict, "この予約は、画面から変更や取消しができる時間を過ぎました。お手数ですが、窓口の担当課に電話でご連絡ください。")
        }
    }
}

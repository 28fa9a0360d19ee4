import Domain
import Foundation
import Hummingbird
import Postgres

/// Who comes, and then whether all of it is right.
struct VisitorController: Sendable {
    let desk: Desk

    /// The form; nothing is lost when its time is over while seats are left.
    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let reservation = try await find(context)
        guard reservation.status == .held else { return .seeOther(Path.reservation(reservation.id)) }
        let sheet = VisitorSheet(for: view(reservation).purposes)
        let entries = try reservation.visitor()?.entries ?? Entries()
        return page(reservation, sheet, entries, errors: [], context)
    }

    func save(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 64 * 1024)
        try form.require(context.session.csrfToken)
        let reservation = try await find(context)
        guard reservation.status == .held else { return .seeOther(Path.reservation(reservation.id)) }
        let sheet = VisitorSheet(for: view(reservation).purposes)
        let (visitor, errors) = sheet.read(form.entries, town: desk.town, today: desk.today)
        guard errors.isEmpty else { return page(reservation, sheet, form.entries, errors: errors, context) }
        try await ReservationStore(database: desk.database, desk: desk).keep(visitor, of: reservation)
        return .seeOther(Path.reservationAnswers(reservation.id))
    }

    /// All of it once more.
    func answers(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let reservation = try await find(context)
        guard reservation.status == .held else { return .seeOther(Path.reservation(reservation.id)) }
        guard let visitor = try reservation.visitor() else { return .seeOther(Path.visitor(reservation.id)) }
        return .page(
            ReservationAnswersPage(
                frame: desk.frame,
                view: view(reservation),
                visitor: visitor,
                session: context.session
            ),
            headers: [.cacheControl: "no-store"]
        )
    }

    private func find(_ context: ApplicantContext) async throws -> OpenReservation {
        try await ReservationStore(database: desk.database, desk: desk).find(try context.reservationAccess())
    }

    private func view(_ reservation: OpenReservation) -> ReservationView { ReservationView(reservation, at: desk) }

    private func page(
        _ reservation: OpenReservation,
        _ sheet: VisitorSheet,
        _ entries: Entries,
        errors: [FieldError],
        _ context: ApplicantContext
    ) -> Response {
        .page(
            VisitorPage(
                frame: desk.frame,
                town: desk.town,
                view: view(reservation),
                sheet: sheet,
                entries: entries,
                errors: errors,
                session: context.session
            ),
            status: errors.isEmpty ? .ok : .unprocessableContent,
            headers: [.cacheControl: "no-store"]
        )
    }
}

extension ApplicantContext {
    /// The reservation that the address names, for this session.
    func reservationAccess() throws -> ReservationAccess {
        guard let id = parameters.get("reservation", as: UUID.self) else { throw HTTPError(.notFound) }
        return ReservationAccess(session: session.id, reservation: id)
    }
}

import Domain
import Foundation
import Hummingbird
import Postgres

/// A reservation, to those who have it.
struct ReservationController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let reservation = try await find(context)
        guard reservation.status != .held else { return .seeOther(Path.visitor(reservation.id)) }
        return .page(
            ReservationPage(
                frame: desk.frame,
                view: ReservationView(reservation, at: desk),
                visitor: try reservation.visitor(),
                isChanged: request.uri.queryParameters["changed"] != nil,
                hasToldDelay: request.uri.queryParameters["late"] != nil,
                address: desk.link(Path.reservation(reservation.id)),
                session: context.session
            ),
            headers: [.cacheControl: "no-store"]
        )
    }

    /// For a calendar program.
    func calendar(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let reservation = try await find(context)
        guard reservation.status == .confirmed else { return .seeOther(Path.reservation(reservation.id)) }
        let calendar = VisitCalendar(
            ReservationView(reservation, at: desk),
            madeAt: desk.now(),
            address: desk.link(Path.reservation(reservation.id))
        )
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/calendar; charset=utf-8",
                .contentDisposition: "attachment; filename=\"yoyaku-\(reservation.row.number).ics\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: calendar.bytes)
        )
    }

    private func find(_ context: ApplicantContext) async throws -> OpenReservation {
        try await ReservationStore(database: desk.database, desk: desk).find(try context.reservationAccess())
    }
}

import Domain
import Foundation
import Hummingbird
import Postgres

/// Who has a reservation waits for an earlier time, and keeps what he or she has.
struct OwnWaitlistController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let (view, _) = try await find(context)
        let entry = try await WaitlistStore(database: desk.database, desk: desk).find(for: view.id)
        return page(view, WaitlistSheet(days: days(before: view)), [], context, isWaiting: entry != nil, status: .ok)
    }

    /// Whoever waits already is led to where he or she stands.
    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let (view, email) = try await find(context)
        let store = WaitlistStore(database: desk.database, desk: desk)
        if let entry = try await store.find(for: view.id) {
            return .seeOther(Path.waitlistLink(try await store.addLink(to: entry.id).text))
        }
        let sheet = WaitlistSheet(form)
        let (wish, errors) = sheet.wish(within: days(before: view))
        guard let wish else {
            return page(view, sheet, errors, context, isWaiting: false, status: .unprocessableContent)
        }
        let row = view.reservation.row
        let draft = WaitlistDraft(
            id: try form.idempotencyKey(),
            reservation: row.id,
            kind: WaitlistRow.Kind(
                purposes: row.purposes,
                people: row.people,
                seats: row.seats,
                site: try site(of: row)
            ),
            wish: wish,
            email: email
        )
        let token = try await WaitlistJoining(desk: desk).join(draft, context.author)
        return .seeOther(Path.waitlistLink(token.text))
    }

    /// - Throws: `Problem(.conflict)` when there can be no earlier time for it, or nobody to tell.
    private func find(_ context: ApplicantContext) async throws -> (ReservationView, email: String) {
        let reservation = try await ReservationStore(database: desk.database, desk: desk)
            .find(try context.reservationAccess())
        let view = ReservationView(reservation, at: desk)
        guard view.mayWaitForEarlier, let email = try reservation.visitor()?.email else {
            throw Problem(.conflict, "この予約では、早い時間の空きを待つことができません。")
        }
        return (view, email)
    }

    private func days(before view: ReservationView) -> ClosedRange<CivilDate> { desk.today...max(desk.today, view.day) }

    private func site(of row: ReservationRow) throws -> String {
        guard let office = desk.catalogue.snapshot.offices.first(where: { $0.id == row.officeId }) else {
            throw Problem(.conflict, "この場所の予約は終了しました。")
        }
        return office.siteName
    }

    private func page(
        _ view: ReservationView,
        _ sheet: WaitlistSheet,
        _ errors: [FieldError],
        _ context: ApplicantContext,
        isWaiting: Bool,
        status: HTTPResponse.Status
    ) -> Response {
        .page(
            OwnWaitlistPage(
                frame: desk.frame,
                view: view,
                hours: desk.config.offerHours,
                sheet: sheet,
                errors: errors,
                isWaiting: isWaiting,
                session: context.session
            ),
            status: status,
            headers: [.cacheControl: "no-store"]
        )
    }
}

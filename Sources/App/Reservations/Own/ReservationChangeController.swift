import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Another time for a reservation: the old one is kept until the new one is sure.
struct ReservationChangeController: Sendable {
    let desk: Desk

    /// First where and when; then, with a time, whether it is to be.
    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let reservation = try await ReservationStore(database: desk.database, desk: desk)
            .find(try context.reservationAccess())
        let view = ReservationView(reservation, at: desk)
        try view.requireOpen()
        let query = try query(of: reservation)
        let form = Form(query: request.uri.query ?? "")
        guard let choice = try await choice(form, query) else {
            return .seeOther(query.address(Path.reservationPlaces))
        }
        return .page(
            ReservationChangePage(
                frame: desk.frame,
                view: view,
                choice: choice,
                session: context.session
            ),
            headers: [.cacheControl: "no-store"]
        )
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.reservationAccess()
        let key = try form.idempotencyKey()
        let scope = "reservation:\(access.reservation)"
        do {
            let path = try await desk.once(key, scope: scope) { transaction in
                try await self.change(access, form, context, transaction)
                return Path.reservation(access.reservation) + "?changed"
            }
            desk.metrics.reservationActs.increment(ReservationAct.change.rawValue)
            return .seeOther(path)
        } catch is SeatsTaken {
            return try await offerOthers(access, form)
        }
    }

    /// What the address of the page chooses; nil while it chooses no time.
    private func choice(_ form: Form, _ query: WishQuery) async throws -> ChosenVisit? {
        guard let time = ChosenTime(form), let site = site(form, query),
            let plan = try await VisitAvailability(query.wish, at: desk).plan(at: site, on: time.day, from: time.start)
        else { return nil }
        return ChosenVisit(site: site, day: time.day, plan: plan)
    }

    private func query(of reservation: OpenReservation) throws -> WishQuery {
        try WishQuery(changing: reservation, in: desk.catalogue.snapshot.book)
    }

    /// - Throws: `SeatsTaken`
    private func change(
        _ access: ReservationAccess,
        _ form: Form,
        _ context: ApplicantContext,
        _ transaction: Transaction
    ) async throws {
        let reservation = try await ReservationStore(database: transaction, desk: desk).find(access, locked: true)
        try ReservationView(reservation, at: desk).requireOpen()
        let query = try query(of: reservation)
        guard let time = ChosenTime(form), let site = site(form, query) else { throw ChosenTime.missing }
        let now = desk.now()
        // Its own seats are free for it: an hour later may overlap.
        let free = try await SlotStore(database: transaction)
            .free(site.resources, on: time.day, for: reservation.row.seats, besides: reservation.id, now: now)
        let availability = VisitAvailability(query.wish, at: desk)
        guard let plan = site.planner.plan(from: time.start, free),
            availability.isOpen(for: time.day, at: time.start, site)
        else {
            throw SeatsTaken()
        }
        let choice = ChosenVisit(site: site, day: time.day, plan: plan)
        try await ReservationMove(transaction: transaction, desk: desk, author: context.author)
            .move(reservation, to: choice, by: .applicant)
    }

    private func offerOthers(_ access: ReservationAccess, _ form: Form) async throws -> Response {
        let reservation = try await ReservationStore(database: desk.database, desk: desk).find(access)
        let query = try query(of: reservation)
        guard let time = ChosenTime(form), let site = site(form, query) else {
            return .seeOther(query.address(Path.reservationPlaces))
        }
        return try await ReservationChoiceController(desk: desk).timesPage(query, site, time.day, wasTaken: true)
    }

    private func site(_ form: Form, _ query: WishQuery) -> VisitSite? {
        let catalogue = desk.catalogue.snapshot
        return catalogue.book.site(named: form.text(WishQuery.Name.site), for: query.wish, in: catalogue)
    }
}

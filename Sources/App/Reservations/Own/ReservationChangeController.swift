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
    struct Choice: Sendable {
        let site: VisitSite
        let day: CivilDate
        let plan: VisitPlan
    }

    private func choice(_ form: Form, _ query: WishQuery) async throws -> Choice? {
        guard let time = ChosenTime(form), let site = site(form, query),
            let plan = try await VisitAvailability(query.wish, at: desk).plan(at: site, on: time.day, from: time.start)
        else { return nil }
        return Choice(site: site, day: time.day, plan: plan)
    }

    /// The wish that the reservation fulfils.
    private func query(of reservation: OpenReservation) throws -> WishQuery {
        let purposes = reservation.row.purposes.compactMap(desk.catalogue.snapshot.book.purpose)
        guard purposes.count == reservation.row.purposes.count else {
            throw Problem(.conflict, "この用件の予約は終了しました。お手数ですが、窓口の担当課に電話でご連絡ください。")
        }
        let wish = VisitWish(purposes: purposes, people: reservation.row.people, seats: reservation.row.seats)
        return WishQuery(wish: wish, change: reservation.id)
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
        let acts = ReservationActStore(transaction: transaction, now: now)
        try await acts.change(
            reservation,
            to: plan,
            on: time.day,
            office: site.office.id,
            seats: reservation.row.seats,
            by: .applicant
        )
        try await AuditStore(database: transaction).append(
            context.author.entry(.reservationChange, .reservation(reservation.id))
        )
        try await RemindOfVisitJob.enqueue(
            for: reservation.id,
            on: time.day,
            now: now,
            in: JobStore(database: transaction)
        )
        let changed = try await ReservationStore(database: transaction, desk: desk).find(access)
        if let visitor = try changed.visitor() {
            try await ReservationMail(transaction: transaction, desk: desk).send(.change, of: changed, to: visitor)
        }
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

import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// What an office does to a reservation for its visitor: gives it another time, or gives it up.
struct CounterReservationController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (scope, id) = try wanted(context)
        let reservation = try await store.find(id, at: scope.ids)
        let form = Form(query: request.uri.query ?? "")
        try await AuditStore(database: desk.database).append(
            context.author.entry(.counterReading, .reservation(id))
        )
        return try await page(reservation, form, [], scope, context)
    }

    func change(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (scope, id) = try wanted(context)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        do {
            let path = try await desk.once(try form.idempotencyKey(), scope: Self.once(id)) { transaction in
                try await self.change(id, form, scope, context, transaction)
                return Path.counterReservation(scope.office.id, id)
            }
            desk.metrics.reservationActs.increment(ReservationAct.change.rawValue)
            return .seeOther(path)
        } catch is SeatsTaken {
            let errors = [FieldError("minute", "この時間は選べません。空いている時間を選んでください。")]
            return try await page(try await store.find(id, at: scope.ids), form, errors, scope, context)
        }
    }

    func cancel(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (scope, id) = try wanted(context)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let reason = TypedText(form.text(CounterReservationPage.reason)).value
        guard !reason.isEmpty else {
            let errors = [FieldError(EntryKey(rawValue: CounterReservationPage.reason), "取り消す理由を入力してください。")]
            return try await page(try await store.find(id, at: scope.ids), form, errors, scope, context)
        }
        let path = try await desk.once(try form.idempotencyKey(), scope: Self.once(id)) { transaction in
            try await cancel(id, reason, scope, context, transaction)
            return Path.counterReservation(scope.office.id, id)
        }
        desk.metrics.reservationActs.increment(ReservationAct.cancellation.rawValue)
        return .seeOther(path)
    }

    private var store: ReservationStore { ReservationStore(database: desk.database, desk: desk) }

    /// Within which a form's key is good once.
    private static func once(_ id: UUID) -> String { "counter-reservation:\(id)" }

    private func wanted(_ context: OfficerContext) throws -> (CounterScope, UUID) {
        let scope = try context.counterScope(at: desk)
        guard let id = context.parameters.get("reservation", as: UUID.self) else { throw HTTPError(.notFound) }
        return (scope, id)
    }

    /// - Throws: `SeatsTaken`
    private func change(
        _ id: UUID,
        _ form: Form,
        _ scope: CounterScope,
        _ context: OfficerContext,
        _ transaction: Transaction
    ) async throws {
        let reservation = try await ReservationStore(database: transaction, desk: desk)
            .find(id, at: scope.ids, locked: true)
        try requireNotArrived(reservation)
        guard let time = ChosenTime(form),
            let site = site(of: reservation, scope),
            let plan = try await plans(for: reservation, at: site, on: time.day, in: transaction)
                .first(where: { $0.start == time.start })
        else { throw SeatsTaken() }
        try await ReservationMove(transaction: transaction, desk: desk, author: context.author).move(
            reservation,
            to: ChosenVisit(site: site, day: time.day, plan: plan),
            by: context.reservationMover
        )
    }

    private func cancel(
        _ id: UUID,
        _ reason: String,
        _ scope: CounterScope,
        _ context: OfficerContext,
        _ transaction: Transaction
    ) async throws {
        let reservation = try await ReservationStore(database: transaction, desk: desk)
            .find(id, at: scope.ids, locked: true)
        try requireNotArrived(reservation)
        let acts = ReservationActStore(transaction: transaction, now: desk.now())
        try await acts.cancel(reservation, by: context.reservationMover, note: reason)
        try await AuditStore(database: transaction).append(
            context.author.entry(.reservationCancellation, .reservation(id))
        )
        try await StopActStore(transaction: transaction, now: desk.now())
            .tell(ReservationView(reservation, at: desk).offices)
        guard let visitor = try reservation.visitor() else { return }
        try await ReservationMail(transaction: transaction, desk: desk)
            .send(.cancellation, of: reservation, to: visitor)
    }

    private func requireNotArrived(_ reservation: OpenReservation) throws {
        guard !reservation.hasArrived else { throw Problem(.conflict, "受付の済んだ予約は、変更も取消しもできません。") }
    }

    /// Where it can be moved to: the same office; nil when one of its purposes is offered no more.
    private func site(of reservation: OpenReservation, _ scope: CounterScope) -> VisitSite? {
        let purposes = ReservationView(reservation, at: desk).purposes
        guard purposes.count == reservation.row.purposes.count else { return nil }
        let wish = VisitWish(purposes: purposes, people: reservation.row.people, seats: reservation.row.seats)
        let catalogue = desk.catalogue.snapshot
        return catalogue.book.site(named: scope.office.siteName, for: wish, in: catalogue)
    }

    /// The beginnings of the day that are not over and have room, its own time left out.
    private func plans(
        for reservation: OpenReservation,
        at site: VisitSite,
        on day: CivilDate,
        in database: any Querying
    ) async throws -> [VisitPlan] {
        let now = desk.now()
        let free = try await SlotStore(database: database)
            .free(site.resources, on: day, for: reservation.row.seats, besides: reservation.id, now: now)
        return site.planner.plans(free: free).filter { plan in
            now < day.moment(at: plan.start) && (day, plan.start) != (reservation.row.day, reservation.start)
        }
    }

    private func page(
        _ reservation: OpenReservation,
        _ form: Form,
        _ errors: [FieldError],
        _ scope: CounterScope,
        _ context: OfficerContext
    ) async throws -> Response {
        let view = ReservationView(reservation, at: desk)
        let day = max(CivilDate(form.text(WishQuery.Name.day)) ?? view.day, desk.today)
        var times: [MinuteOfDay] = []
        if view.mayBeMoved, let site = site(of: reservation, scope) {
            times = try await plans(for: reservation, at: site, on: day, in: desk.database).map(\.start)
        }
        return .page(
            CounterReservationPage(
                frame: desk.frame,
                officer: context.officer,
                scope: scope,
                view: view,
                visitor: try reservation.visitor(),
                day: day,
                times: times,
                reason: form.text(CounterReservationPage.reason),
                errors: errors
            ),
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

extension ReservationView {
    /// Whether an office may still give it another time, or give it up.
    var mayBeMoved: Bool { reservation.status == .confirmed && !reservation.hasArrived }
}

import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// A chosen time: its seats are kept while the form is filled in.
struct HoldController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 64 * 1024)
        let choice = ReservationChoiceController(desk: desk)
        let (query, site) = try choice.choice(form)
        if let change = query.change { return .seeOther(Path.reservationChange(change)) }
        guard let time = ChosenTime(form) else { throw ChosenTime.missing }
        let key = try form.idempotencyKey()
        if let way = try await choice.door(query, request) { return .seeOther(way) }
        try await RateStore(desk: desk).take(.holds, by: context.origin.description)
        let visit = ApplicantVisit(context)
        do {
            try await hold(key, query.wish, site, time, visit, holder: SessionCookie.waiting.token(in: request))
        } catch is NotAdmitted {
            let room = desk.waitingRooms.rooms(for: query.wish.purposes).first
            return .seeOther(room.map { WaitingDoor.address(of: query, $0.purposeId) } ?? Path.reservations)
        } catch is SeatsTaken {
            desk.metrics.reservationActs.increment("hold-refused")
            return try await choice.timesPage(query, site, time.day, wasTaken: true)
        }
        return visit.seeOther(Path.visitor(key))
    }

    /// - Parameter holder: of places in waiting rooms.
    /// - Throws: `SeatsTaken`, `NotAdmitted`
    private func hold(
        _ key: UUID,
        _ wish: VisitWish,
        _ site: VisitSite,
        _ time: ChosenTime,
        _ visit: ApplicantVisit,
        holder: Token?
    ) async throws {
        let availability = VisitAvailability(wish, at: desk)
        let plan: VisitPlan
        if let found = try await availability.plan(at: site, on: time.day, from: time.start) {
            plan = found
        } else {
            // What looks full may be kept by somebody who has gone.
            guard try await release(site, on: time.day) > 0,
                let found = try await availability.plan(at: site, on: time.day, from: time.start)
            else { return try await requireRepeated(key, visit) }
            plan = found
        }
        let hold = Hold(
            id: key,
            seats: wish.seats,
            channel: .web,
            office: site.office.id,
            day: time.day,
            plan: plan,
            people: wish.people,
            purposes: wish.purposes.map(\.id),
            session: visit.session.id,
            until: availability.now + Hold.lifetime
        )
        let opening = visit.newToken.map { SessionStore.opening($0, now: availability.now) }
        let uses = WaitingDoor(desk: desk).uses(of: wish, holder: holder, for: key, session: visit.session.id)
        try await HoldStore(database: desk.database, keys: desk.keys, now: availability.now)
            .add(hold, after: (opening.map { [$0] } ?? []) + uses)
        desk.metrics.reservationActs.increment("hold")
        guard opening == nil else { return }
        try await desk.database.transaction(repeatable: true) { transaction in
            try await HoldEndStore(transaction: transaction, now: availability.now)
                .endAll(of: visit.session.id, except: key)
        }
    }

    private func release(_ site: VisitSite, on day: CivilDate) async throws -> Int {
        let now = desk.now()
        return try await desk.database.transaction(repeatable: true) { transaction in
            try await HoldEndStore(transaction: transaction, now: now)
                .expire(on: day, resources: site.resources)
        }
    }

    /// There is no room; unless the form was sent before and has got the last of it.
    private func requireRepeated(_ key: UUID, _ visit: ApplicantVisit) async throws {
        let access = ReservationAccess(session: visit.session.id, reservation: key)
        do {
            _ = try await ReservationStore(database: desk.database, desk: desk).find(access)
        } catch let problem as Problem where problem.code == .notFound {
            throw SeatsTaken()
        }
    }
}

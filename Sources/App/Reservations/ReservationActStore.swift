import Domain
import Foundation
import Postgres

/// Moves reservations that are locked from state to state, each with a row of its history.
struct ReservationActStore: Sendable {
    let transaction: Transaction
    let now: Date

    /// Who acts.
    struct Mover: Sendable {
        let kind: ActorKind
        var officer: UUID?

        static let applicant = Mover(kind: .applicant)
        static let system = Mover(kind: .system)
    }

    /// What a person may not do with reservations.
    static let mostOpen = 3

    /// The held reservation becomes a reservation. Also when its time is over, as long as nobody took the seats.
    ///
    /// - Parameters:
    ///   - terms: blind indexes of telephone and e-mail: whose it is.
    ///   - note: why, where it takes more seats than there are.
    func confirm(
        _ reservation: OpenReservation,
        terms: [[UInt8]],
        by mover: Mover,
        note: String? = nil
    ) async throws {
        try require(reservation, .confirmation, of: mover)
        try await transaction.pipeline([
            """
            update reservations
            set status = 'confirmed', held_until = null, confirmed_at = \(now), contact_terms = \(terms),
                revision = revision + 1
            where id = \(reservation.id)
            """,
            event(.confirmation, of: reservation, by: mover, note: try sealed(note, reservation)),
        ])
    }

    /// - Throws: `Problem(.conflict)` when the person has as many reservations as one may have, or one for the same purpose
    ///   on the same day. Two confirmations of one person are looked at one after the other.
    func requireModesty(of reservation: OpenReservation, terms: [[UInt8]]) async throws {
        let locks = terms.map { term -> SQL in
            "select pg_advisory_xact_lock(hashtextextended(encode(\(term), 'hex'), 7))"
        }
        let today = CivilDate(now).description
        try await transaction.pipeline(locks)
        let (open, same) = try await transaction.pipeline(
            PipelineStep.one(
                """
                select count(*) from reservations
                where status = 'confirmed' and contact_terms && \(terms) and day >= \(today)::date
                    and id <> \(reservation.id)
                """,
                as: Int.self
            ),
            PipelineStep.one(
                """
                select count(*) from reservations
                where status = 'confirmed' and contact_terms && \(terms) and day = \(reservation.row.day.description)::date
                    and purposes && \(reservation.row.purposes)::text[] and id <> \(reservation.id)
                """,
                as: Int.self
            )
        )
        if same > 0 {
            throw Problem(.conflict, "同じ日に、同じ用件の予約があります。時間を変えるときは、その予約の「日時を変更する」をお使いください。")
        }
        if open >= Self.mostOpen {
            throw Problem(.conflict, "一度に予約できるのは\(Self.mostOpen)件までです。使わない予約を取り消してから、もう一度お試しください。")
        }
    }

    /// Gives up the seats.
    func cancel(_ reservation: OpenReservation, by mover: Mover, note: String? = nil) async throws {
        try require(reservation, .cancellation, of: mover)
        try await SeatStore(transaction: transaction, now: now).giveBack(of: [reservation.id])
        try await transaction.pipeline([
            """
            update reservations
            set status = 'cancelled', held_until = null, ended_at = \(now), revision = revision + 1
            where id = \(reservation.id)
            """,
            event(.cancellation, of: reservation, by: mover, note: try sealed(note, reservation)),
            JobStore.insertion(of: OfferSeatsJob()),
        ])
    }

    /// The town asks for another time; the reservation stays until its visitor has chosen one.
    func displace(_ reservation: OpenReservation, by mover: Mover) async throws {
        try require(reservation, .displacement, of: mover)
        try await transaction.pipeline([
            "update reservations set displaced_at = \(now), revision = revision + 1 where id = \(reservation.id)",
            event(.displacement, of: reservation, by: mover),
        ])
    }

    /// Another time, all at once: the old seats are given up only if the new ones can be taken.
    ///
    /// - Throws: `SeatsTaken`; the transaction must be taken back then.
    func change(
        _ reservation: OpenReservation,
        to plan: VisitPlan,
        on day: CivilDate,
        office: String,
        seats: Seats,
        by mover: Mover
    ) async throws {
        try require(reservation, .change, of: mover)
        let store = SeatStore(transaction: transaction, now: now)
        try await store.hold(plan, on: day, andThoseOf: reservation.id)
        try await store.giveBack(of: [reservation.id])
        try await store.take(plan, on: day, for: reservation.id, seats)
        let before = Self.moment(of: reservation)
        try await transaction.pipeline([
            "delete from stops where reservation_id = \(reservation.id)",
            HoldStore.insertStops(of: plan, on: day, for: reservation.id),
            """
            update reservations
            set office_id = \(office), day = \(day.description)::date, start_minute = \(plan.start.minutes),
                end_minute = \(plan.end.minutes), seats = \(seats.rawValue), displaced_at = null,
                revision = revision + 1
            where id = \(reservation.id)
            """,
            event(.change, of: reservation, by: mover, note: try sealed(before, reservation)),
            JobStore.insertion(of: OfferSeatsJob()),
        ])
    }

    /// The time that is kept by a hold in place of its own, all at once: the hold's seats become its seats.
    func exchange(_ reservation: OpenReservation, for hold: OpenReservation) async throws {
        try require(reservation, .change, of: .applicant)
        try require(hold, .cancellation, of: .applicant)
        try await SeatStore(transaction: transaction, now: now).giveBack(of: [reservation.id])
        try await transaction.pipeline([
            "delete from stops where reservation_id = \(reservation.id)",
            "update stops set reservation_id = \(reservation.id) where reservation_id = \(hold.id)",
            "update claims set reservation_id = \(reservation.id) where reservation_id = \(hold.id)",
            """
            update reservations
            set office_id = \(hold.row.officeId), day = \(hold.row.day.description)::date,
                start_minute = \(hold.row.startMinute), end_minute = \(hold.row.endMinute), displaced_at = null,
                revision = revision + 1
            where id = \(reservation.id)
            """,
            "update reservations set status = 'cancelled', held_until = null, ended_at = \(now) where id = \(hold.id)",
            event(
                .change,
                of: reservation,
                by: .applicant,
                note: try sealed(Self.moment(of: reservation), reservation)
            ),
            JobStore.insertion(of: OfferSeatsJob()),
        ])
    }

    private static func moment(of reservation: OpenReservation) -> String {
        "\(reservation.row.day.description) \(reservation.start.clock)"
    }

    private func require(_ reservation: OpenReservation, _ act: ReservationAct, of mover: Mover) throws {
        _ = try reservation.status.after(act, of: mover.kind)
    }

    private func sealed(_ note: String?, _ reservation: OpenReservation) throws -> [UInt8]? {
        try note.map { try reservation.key.seal(text: $0, purpose: ReservationPurpose.note) }
    }

    private func event(
        _ act: ReservationAct,
        of reservation: OpenReservation,
        by mover: Mover,
        note: [UInt8]? = nil
    ) -> SQL {
        """
        insert into reservation_events (reservation_id, at, act, actor_kind, officer_id, note)
        values (\(reservation.id), \(now), \(act.rawValue), \(mover.kind.rawValue), \(mover.officer), \(note))
        """
    }
}

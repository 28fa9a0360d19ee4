import Domain
import Foundation
import Postgres

/// Takes and gives back seats: the only place that changes how many of a slot are taken.
///
/// A seat is taken by the statement that looks whether there is one, so that no two people can get the last. Whoever needs
/// several slots takes them in one order, so that no two visits wait for each other.
struct SeatStore: Sendable {
    let transaction: Transaction
    let now: Date

    /// The statements that take every seat of a plan for a reservation. When one of the slots has no room, the last of them
    /// fails with `SQLState.noRoom`, and nothing of the transaction stays; a reservation that has its seats keeps them.
    static func taking(_ plan: VisitPlan, on day: CivilDate, for reservation: UUID, _ seats: Seats, now: Date) -> [SQL]
    {
        let claims = plan.claims
        return [
            """
            with wanted as (
                select slots.resource_id, slots.minute from slots
                join unnest(\(claims.map(\.resource)), \(claims.map(\.start.minutes))) as claim (resource_id, minute)
                    using (resource_id, minute)
                where day = \(day.description)::date
                    and not exists (select from claims where reservation_id = \(reservation))
                order by resource_id, minute
                for update of slots
            ), taken as (
                update slots
                set taken = taken + 1, taken_open = taken_open + \(seats == .open ? 1 : 0),
                    taken_priority = taken_priority + \(seats == .priority ? 1 : 0)
                from wanted
                where slots.resource_id = wanted.resource_id and slots.minute = wanted.minute
                    and day = \(day.description)::date and \(fragment: SlotStore.hasRoom(for: seats, now: now))
                returning slots.resource_id, slots.day, slots.minute
            )
            insert into claims (reservation_id, resource_id, day, minute)
            select \(reservation), resource_id, day, minute from taken
            """,
            "select require_claims(\(reservation), \(claims.count)::int)",
        ]
    }

    /// Takes every seat of the plan, or none.
    ///
    /// - Throws: `SeatsTaken` when somebody else was faster.
    func take(_ plan: VisitPlan, on day: CivilDate, for reservation: UUID, _ seats: Seats) async throws {
        do {
            try await transaction.pipeline(Self.taking(plan, on: day, for: reservation, seats, now: now))
        } catch let error as PostgresError where error.server?.state == .noRoom {
            throw SeatsTaken()
        }
    }

    /// One seat more in those slots of the plan that have no room: an officer has a reason.
    func addExtra(for plan: VisitPlan, on day: CivilDate) async throws {
        let claims = plan.claims
        try await transaction.execute(
            """
            with wanted as (
                select resource_id, minute from slots
                where day = \(day.description)::date and (resource_id, minute) in (
                    select * from unnest(\(claims.map(\.resource)), \(claims.map(\.start.minutes))))
                order by resource_id, minute
                for update
            )
            update slots set extra = extra + 1 from wanted
            where slots.resource_id = wanted.resource_id and slots.minute = wanted.minute
                and day = \(day.description)::date and taken >= capacity + extra
            """
        )
    }

    /// Gives back the seats of these reservations.
    func giveBack(of reservations: [UUID]) async throws {
        try await transaction.pipeline([
            Self.holding(claimsOf: reservations),
            """
            with given as (
                delete from claims where reservation_id = any (\(reservations))
                returning reservation_id, resource_id, day, minute
            ), counts as (
                select resource_id, given.day, minute, count(*) as seats,
                    count(*) filter (where seats = 'open') as open,
                    count(*) filter (where seats = 'priority') as priority
                from given join reservations on reservations.id = reservation_id
                group by resource_id, given.day, minute
            )
            update slots
            set taken = taken - counts.seats, taken_open = taken_open - counts.open,
                taken_priority = taken_priority - counts.priority,
                excess = greatest(0, taken - counts.seats - capacity - extra)
            from counts
            where (slots.resource_id, slots.day, slots.minute) = (counts.resource_id, counts.day, counts.minute)
            """,
        ])
    }

    /// Locks every slot that an exchange of seats touches, in the order in which all lock them.
    func hold(_ plan: VisitPlan, on day: CivilDate, andThoseOf reservation: UUID) async throws {
        let claims = plan.claims
        try await transaction.execute(
            """
            select from slots
            where (resource_id, day, minute) in (
                select resource_id, \(day.description)::date, minute
                from unnest(\(claims.map(\.resource)), \(claims.map(\.start.minutes))) as claim (resource_id, minute)
                union all
                select resource_id, day, minute from claims where reservation_id = \(reservation))
            order by resource_id, day, minute
            for update
            """
        )
    }

    private static func holding(claimsOf reservations: [UUID]) -> SQL {
        """
        select from slots
        where (resource_id, day, minute) in (
            select resource_id, day, minute from claims where reservation_id = any (\(reservations)))
        order by resource_id, day, minute
        for update
        """
    }
}

extension SQLState {
    /// Not every seat could be taken; see `require_claims`.
    static let noRoom = SQLState(rawValue: "MG001")
}

/// Somebody else has taken one of the seats.
package struct SeatsTaken: Error {}

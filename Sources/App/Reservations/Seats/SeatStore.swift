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

    /// The statement that takes every seat of a plan for a reservation; it changes as many rows as the plan has claims,
    /// unless one of the slots has no room or the reservation has its seats already: the transaction must be taken back then.
    static func taking(_ plan: VisitPlan, on day: CivilDate, for reservation: UUID, _ seats: Seats, now: Date) -> SQL {
        let claims = plan.claims
        return """
            with wanted as (
                select slots.resource_id, slots.minute from slots
                join unnest(\(claims.map(\.resource)), \(claims.map(\.start.minutes))) as claim (resource_id, minute)
                    using (resource_id, minute)
                where day = \(day.description)::date
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
            on conflict do nothing
            """
    }

    /// Takes every seat of the plan, or none.
    ///
    /// - Throws: `SeatsTaken` when somebody else was faster.
    func take(_ plan: VisitPlan, on day: CivilDate, for reservation: UUID, _ seats: Seats) async throws {
        let taken = try await transaction.execute(Self.taking(plan, on: day, for: reservation, seats, now: now))
        guard taken == plan.claims.count else { throw SeatsTaken() }
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

/// Somebody else has taken one of the seats.
struct SeatsTaken: Error {}

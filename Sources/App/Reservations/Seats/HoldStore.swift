import Domain
import Foundation
import Postgres

/// Begins reservations: keeps seats while a form is filled in.
package struct HoldStore: Sendable {
    private let database: any Querying
    private let keys: KeyRing
    private let now: Date

    package init(database: any Querying, keys: KeyRing, now: Date) {
        self.database = database
        self.keys = keys
        self.now = now
    }

    /// Keeps the seats of the plan, or none of them, in one round trip. The same hold once more changes nothing.
    ///
    /// - Parameter first: what is done in the same transaction before.
    /// - Throws: `SeatsTaken` when one of the slots has no room, `NotAdmitted` when a waiting room's place was to be used that
    ///   nobody was let in with.
    package func add(_ hold: Hold, after first: [SQL] = []) async throws {
        let key = try keys.makeRecordKey(for: hold.id)
        // Two of thirty-four billion numbers may be the same; then the seats find no reservation, and another is taken.
        for attempt in 1... {
            let number = ReservationNumber(random: UInt64.random(in: 0..<1 << 35))
            do {
                let statements = first + [Self.insertion(of: hold, number, key.wrapped, now)] + seats(of: hold)
                try await database.pipeline(statements, repeatable: true)
                return
            } catch let error as PostgresError where error.server?.state == .noRoom {
                throw SeatsTaken()
            } catch let error as PostgresError where error.server?.state == .notAdmitted {
                throw NotAdmitted()
            } catch let error as PostgresError
                where error.server?.state == .foreignKeyViolation && attempt < 3
            {
                continue
            }
        }
    }

    private static func insertion(
        of hold: Hold,
        _ number: ReservationNumber,
        _ key: WrappedKey,
        _ now: Date
    ) -> SQL {
        """
        insert into reservations
            (id, number, status, seats, channel, office_id, day, start_minute, end_minute, people, purposes,
             session_id, key_version, wrapped_key, held_until, created_at)
        values (
            \(hold.id), \(number.letters), 'held', \(hold.seats.rawValue), \(hold.channel.rawValue),
            \(hold.office), \(hold.day.description), \(hold.plan.start.minutes), \(hold.plan.end.minutes),
            \(hold.people), \(hold.purposes), \(hold.session), \(key.version), \(key.bytes), \(hold.until), \(now))
        on conflict do nothing
        """
    }

    /// The seats come last, so that nobody waits for their slots longer than the commit takes.
    private func seats(of hold: Hold) -> [SQL] {
        var statements = [Self.insertStops(of: hold.plan, on: hold.day, for: hold.id)]
        if let session = hold.session {
            statements.append(ReservationStore.granting(hold.id, to: session))
        }
        return statements + SeatStore.taking(hold.plan, on: hold.day, for: hold.id, hold.seats, now: now)
    }

    static func insertStops(of plan: VisitPlan, on day: CivilDate, for reservation: UUID) -> SQL {
        let rows = plan.stops.enumerated().map { ordinal, stop -> SQL in
            """
            (\(reservation)::uuid, \(ordinal)::smallint, \(stop.need.counter)::text, \(stop.need.resources),
             \(stop.need.purposes), \(day.description)::date, \(stop.start.minutes)::smallint,
             \(stop.end.minutes)::smallint)
            """
        }
        return """
            insert into stops
                (reservation_id, ordinal, counter_id, resources, purposes, day, start_minute, end_minute)
            values \(fragment: SQL(joining: rows, by: ", "))
            on conflict do nothing
            """
    }
}

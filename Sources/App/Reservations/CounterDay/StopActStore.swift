import Domain
import Foundation
import Postgres

/// What happens at a counter: moves stops that are locked, and tells everybody who watches the office.
struct StopActStore: Sendable {
    let transaction: Transaction
    let now: Date

    /// - Parameters:
    ///   - desk: which one calls.
    ///   - position: of the counter in its office.
    /// - Returns: the call number, where the stop has one.
    @discardableResult
    func perform(_ act: StopAct, on stop: DayStop, office: Office, position: Int, desk: String) async throws -> String?
    {
        let status = try stop.row.status.after(act)
        var number = stop.row.callNumber
        if act == .arrival, number == nil { number = try await nextNumber(stop, position) }
        try await transaction.execute(
            """
            update stops
            set status = \(status.rawValue), call_number = \(number), \(fragment: times(of: act, desk)),
                ended_at = \(status.isOver ? now : nil)
            where reservation_id = \(stop.row.reservationId) and ordinal = \(stop.row.ordinal)
            """
        )
        if act == .call, let number { try await call(stop, number, office, desk) }
        try await tell([office.id])
        return number
    }

    /// Everybody who watches one of the offices looks anew, once the transaction is done.
    func tell(_ offices: [String]) async throws {
        try await transaction.execute("select pg_notify('counters', office) from unnest(\(offices)) as office")
    }

    private func times(of act: StopAct, _ desk: String) -> SQL {
        switch act {
        case .arrival: "arrived_at = coalesce(arrived_at, \(now))"
        case .call: "called_at = \(now), desk = \(desk)"
        case .service, .absence, .correction: "desk = stops.desk"
        }
    }

    private func nextNumber(_ stop: DayStop, _ position: Int) async throws -> String {
        let last = try await transaction.one(
            """
            insert into call_series (counter_id, day, last)
            values (\(stop.row.counterId), \(stop.row.day.description)::date, 1)
            on conflict (counter_id, day) do update set last = call_series.last + 1
            returning last
            """,
            as: Int.self
        )
        return CallNumber(counter: position, number: last).text
    }

    private func call(_ stop: DayStop, _ number: String, _ office: Office, _ desk: String) async throws {
        try await transaction.execute(
            """
            insert into calls (office_id, counter_id, call_number, desk, at, reservation_id, ordinal)
            values (
                \(office.id), \(stop.row.counterId), \(number), \(desk), \(now), \(stop.row.reservationId),
                \(stop.row.ordinal))
            """
        )
    }
}

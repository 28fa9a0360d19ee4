import Domain
import Foundation

/// A reservation with its key, ready to be read.
struct OpenReservation: Sendable {
    let row: ReservationRow
    let key: RecordKey
    /// In walking order.
    let stops: [StopRow]

    var id: UUID { row.id }
    var status: ReservationStatus { row.status }
    var start: MinuteOfDay { MinuteOfDay(row.startMinute) ?? .midnight }
    var number: ReservationNumber? { ReservationNumber(typed: row.number) }
    /// Until it has begun at a counter.
    var hasArrived: Bool { stops.contains { $0.status != .planned } }

    /// Who comes; nil until the form was filled in.
    func visitor() throws -> VisitorRecord? {
        try row.contact.map {
            try key.openJSON($0, as: VisitorRecord.self, purpose: ReservationPurpose.contact)
        }
    }
}

/// What each sealed value of a reservation's record is; see `RecordKey`.
enum ReservationPurpose {
    static let contact = "reservations.contact"
    static let note = "reservation_events.note"
}

import Domain
import Foundation

/// A reservation as the database has it.
struct ReservationRow: Decodable, Sendable {
    let id: UUID
    let number: String
    let status: ReservationStatus
    let seats: Seats
    let channel: ReservationChannel
    let officeId: String
    let day: CivilDate
    let startMinute: Int
    let endMinute: Int
    let people: Int
    let purposes: [String]
    let keyVersion: Int
    let wrappedKey: [UInt8]
    let contact: [UInt8]?
    let heldUntil: Date?
    let revision: Int
    let displacedAt: Date?
    let createdAt: Date
}

/// One counter of a visit as the database has it.
struct StopRow: Decodable, Sendable {
    let reservationId: UUID
    let ordinal: Int
    let counterId: String
    let resources: [String]
    let purposes: [String]
    let startMinute: Int
    let endMinute: Int
    let status: StopStatus

    var start: MinuteOfDay { MinuteOfDay(startMinute) ?? .midnight }
    var end: MinuteOfDay { MinuteOfDay(endMinute) ?? .midnight }
}

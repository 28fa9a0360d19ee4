import Domain
import Foundation

/// Somebody's visit at one counter, as the counter sees it.
struct DayStop: Sendable {
    struct Row: Decodable, Sendable {
        let reservationId: UUID
        let ordinal: Int
        let counterId: String
        let purposes: [String]
        let day: CivilDate
        let startMinute: Int
        let status: StopStatus
        let callNumber: String?
        let arrivedAt: Date?
        let calledAt: Date?
        let desk: String?
        let number: String
        let channel: ReservationChannel
        let people: Int
        let delayMinutes: Int?
        let isDisplaced: Bool
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let contact: [UInt8]?
    }

    let row: Row
    let visitor: VisitorRecord?

    var start: MinuteOfDay { MinuteOfDay(row.startMinute) ?? .midnight }
    var isReserved: Bool { row.channel != .walkIn }

    /// As the queue knows it; nil unless somebody waits.
    var entry: CallQueue.Entry? {
        guard row.status == .arrived, let arrived = row.arrivedAt else { return nil }
        return CallQueue.Entry(
            id: "\(row.reservationId):\(row.ordinal)",
            reserved: isReserved ? row.day.moment(at: start) : nil,
            arrived: arrived
        )
    }
}

import Domain
import Foundation

/// Somebody who waits for a seat, as the database has it.
struct WaitlistRow: Decodable, Sendable {
    enum Status: String, Decodable, Sendable {
        case waiting
        /// Seats are kept until the offer is answered.
        case offered
        case ended
    }

    /// Why it ended.
    enum Ending: String, Decodable, Sendable {
        case taken
        case left
        /// The days are over, or the reservation that was to be earlier is gone.
        case over
        /// Too many offers were not answered in time.
        case unanswered
    }

    let id: UUID
    /// Whoever has the smaller one came first.
    let position: Int
    let status: Status
    let ending: Ending?
    let reservationId: UUID?
    let seats: Seats
    let people: Int
    let purposes: [String]
    let site: String
    let firstDay: CivilDate
    let lastDay: CivilDate
    let half: HalfDay?
    let keyVersion: Int
    let wrappedKey: [UInt8]
    let email: [UInt8]

    /// What several who wait may have in common.
    var kind: Kind { Kind(purposes: purposes, people: people, seats: seats, site: site) }

    struct Kind: Sendable, Hashable {
        let purposes: [String]
        let people: Int
        let seats: Seats
        let site: String
    }

    var wish: WaitlistWish { WaitlistWish(days: firstDay...lastDay, half: half) }
}

/// An entry whose address can be read.
struct WaitlistEntry: Sendable {
    let row: WaitlistRow
    let email: String

    var id: UUID { row.id }
}

/// An offer that nobody has answered.
struct WaitlistOfferRow: Decodable, Sendable {
    let reservationId: UUID
    let day: CivilDate
    let startMinute: Int
    let until: Date

    var start: MinuteOfDay { MinuteOfDay(startMinute) ?? .midnight }
    /// 令和8年12月3日（木）10時15分
    var moment: String { day.visitText(at: start) }
}

/// What somebody asks for who wants to wait.
struct WaitlistDraft: Sendable {
    /// The key of the form: sent twice, it is one entry.
    let id: UUID
    /// The reservation that gets the earlier time.
    var reservation: UUID?
    let kind: WaitlistRow.Kind
    let wish: WaitlistWish
    let email: String
}

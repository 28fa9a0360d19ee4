import Domain
import Foundation

/// Somebody's place in a line.
struct WaitingPlace: Decodable, Sendable {
    let id: UUID
    let code: String
    let rank: Int?
    let admittedUntil: Date?
    let usedBy: UUID?

    /// ABCD-2345
    var codeText: String { ReservationNumber(typed: code)?.text ?? code }

    /// Where somebody stands.
    enum Standing: Sendable, Hashable {
        /// Before the opening.
        case early
        /// Has come just now, or the draw is being made.
        case unranked
        /// So many are let in before.
        case ahead(Int)
        case admitted(until: Date)
        /// For that reservation.
        case used(UUID)
        /// Let in, and too late.
        case lapsed
    }

    func standing(in room: WaitingRoom, now: Date) -> Standing {
        if let usedBy { return .used(usedBy) }
        if let admittedUntil { return admittedUntil > now ? .admitted(until: admittedUntil) : .lapsed }
        return Self.standing(rank: rank, in: room, now: now)
    }

    /// Of somebody who has not been let in.
    static func standing(rank: Int?, in room: WaitingRoom, now: Date) -> Standing {
        if let rank { return .ahead(room.ahead(of: rank)) }
        return room.drawnAt == nil && (room.opensAt.map { now < $0 } ?? false) ? .early : .unranked
    }
}

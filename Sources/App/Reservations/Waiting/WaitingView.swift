import Domain
import Foundation

/// A waiting room as one browser sees it.
struct WaitingView: Sendable {
    let purpose: Purpose
    let query: WishQuery
    let room: WaitingRoom
    /// nil for who has none.
    let place: WaitingPlace?
    /// The place has been taken to another device.
    let hasLost: Bool
    /// The page does not renew itself.
    let isStill: Bool
    let now: Date

    var standing: WaitingPlace.Standing? { place?.standing(in: room, now: now) }

    /// Whether it is still to come; nil when there is none to wait for.
    var opening: Date? { room.isMoving(at: now) ? nil : room.opensAt }

    var canJoin: Bool {
        guard WaitingRule.isLobbyOpen(opening: room.opensAt, now: now) else { return false }
        return switch standing {
        case nil, .used, .lapsed: true
        case .early, .unranked, .ahead, .admitted: false
        }
    }

    /// How long it takes, as far as anybody can know; nil while the line stands.
    func span(ahead: Int) -> WaitingSpan? {
        room.isFull || !room.isMoving(at: now) ? nil : WaitingSpan(ahead: ahead, perSecond: room.rate)
    }

    /// After how many seconds the page asks again; nil when it does not.
    func refresh(random: Double) -> Int? {
        guard !isStill else { return nil }
        switch standing {
        case .early:
            return WaitingRefresh.seconds(
                untilOpening: room.opensAt.map { $0.timeIntervalSince(now) } ?? 0,
                random: random
            )
        case .unranked: return WaitingRefresh.seconds(untilOpening: 0, random: random)
        case .ahead where room.isFull: return WaitingRefresh.idle(random: random)
        case .ahead(let ahead): return WaitingRefresh.seconds(ahead: ahead, perSecond: room.rate, random: random)
        case nil, .used, .lapsed, .admitted: return nil
        }
    }
}

extension WaitingPlace {
    /// As its ticket tells it.
    init(_ ticket: WaitingTicket) {
        id = ticket.place
        code = ticket.code
        rank = ticket.rank
        admittedUntil = nil
        usedBy = nil
    }
}

extension Date {
    /// 12月1日（火）9時05分, in Japan.
    var openingText: String {
        let day = CivilDate(self)
        return "\(day.month)月\(day.day)日（\(day.weekday.letter)）\(MinuteOfDay(self).japanese)"
    }
}

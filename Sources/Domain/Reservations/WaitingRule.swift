import Foundation

/// How long things last in a waiting room.
package enum WaitingRule {
    /// From so many seconds before the opening places can be taken.
    package static let lobby: TimeInterval = 3600
    /// For so many seconds whoever is let in may choose a time.
    package static let admission: TimeInterval = 600
    /// A room that the content or the load has opened closes by itself when nobody has waited for so long.
    package static let quiet: TimeInterval = 300
    /// So long people are kept in the line of a purpose without seats, since somebody may cancel.
    package static let hope: TimeInterval = 3600

    /// Whether a room closes by itself now. Those that officers open stay open until officers close them.
    ///
    /// - Parameters:
    ///   - opening: nil when there is none to wait for.
    ///   - waited: when somebody waited last.
    ///   - fullSince: since when there has been no seat.
    package static func isOver(
        isByHand: Bool,
        opening: Date?,
        waited: Date,
        fullSince: Date?,
        now: Date
    ) -> Bool {
        guard !isByHand else { return false }
        let lastNeeded = max(waited, opening ?? waited)
        if now.timeIntervalSince(lastNeeded) >= quiet { return true }
        return fullSince.map { now.timeIntervalSince($0) >= hope } ?? false
    }

    /// Whether places can be taken.
    package static func isLobbyOpen(opening: Date?, now: Date) -> Bool {
        opening.map { now >= $0 - lobby } ?? true
    }
}

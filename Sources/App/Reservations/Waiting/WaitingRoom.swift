import Domain
import Foundation

/// The line before a purpose, as the database has it.
struct WaitingRoom: Decodable, Sendable {
    enum Opener: String, Decodable, Sendable {
        case content, officer, load

        var name: String {
            switch self {
            case .content: "受付開始の日時"
            case .officer: "職員"
            case .load: "混雑による自動"
            }
        }
    }

    let id: UUID
    let purposeId: String
    let openedBy: Opener
    let openedAt: Date
    /// What people wait for; nil when the line moves from the start.
    let opensAt: Date?
    let drawnAt: Date?
    let seedDigest: [UInt8]
    /// Public once the draw is made.
    let seed: [UInt8]?
    let lastRank: Int
    /// The rank up to which people have been let in.
    let admitted: Int
    let rate: Double
    let credit: Double
    let slowedAt: Date?
    let fullSince: Date?
    let waitedAt: Date
    let updatedAt: Date

    var isFull: Bool { fullSince != nil }

    /// Whether the line moves.
    func isMoving(at now: Date) -> Bool { drawnAt != nil && (opensAt.map { $0 <= now } ?? true) }

    /// How many are let in before somebody with that rank.
    func ahead(of rank: Int) -> Int { max(0, rank - admitted - 1) }

    /// How many wait, about: those who have given up are among them.
    var waiting: Int { lastRank - admitted }
}

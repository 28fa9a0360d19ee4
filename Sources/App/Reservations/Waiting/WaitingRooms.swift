import Domain
import Foundation
import Synchronization

/// The rooms that are open, in memory: a purpose without one costs no question to the database.
final class WaitingRooms: Sendable {
    private let rooms = Mutex<[String: WaitingRoom]>([:])

    func room(for purpose: String) -> WaitingRoom? { rooms.withLock { $0[purpose] } }

    var all: [WaitingRoom] { rooms.withLock { Array($0.values) } }

    /// Those before any of the purposes, in the order of the purposes.
    func rooms(for purposes: [Purpose]) -> [WaitingRoom] {
        rooms.withLock { rooms in purposes.compactMap { rooms[$0.id] } }
    }

    /// What the database says is open now.
    func replace(by open: [WaitingRoom]) {
        let byPurpose = Dictionary(open.map { ($0.purposeId, $0) }) { first, _ in first }
        rooms.withLock { $0 = byPurpose }
    }
}

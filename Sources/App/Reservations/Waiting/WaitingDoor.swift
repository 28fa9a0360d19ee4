import Domain
import Foundation
import Postgres

/// The door behind which the times of a purpose with a waiting room are.
struct WaitingDoor: Sendable {
    let desk: Desk

    /// - Parameters:
    ///   - holder: the browser's token, where it has one.
    ///   - applicant: its session's.
    /// - Returns: to which waiting room the wish leads instead; nil when it may go on.
    func way(of query: WishQuery, holder: Token?, applicant: Token?) async throws -> String? {
        desk.load.ask(for: query.wish.purposes)
        let rooms = desk.waitingRooms.rooms(for: query.wish.purposes)
        let places = WaitingPlaceStore(database: desk.database, now: desk.now())
        // Seldom more than one: a wish has at most five purposes.
        for room in rooms {
            if let change = query.change, let applicant,
                try await places.isChanging(change, for: room.purposeId, session: applicant.digest)
            {
                continue
            }
            guard let holder, try await places.isAdmitted(in: room.id, holder: holder.digest) else {
                return Self.address(of: query, room.purposeId)
            }
        }
        return nil
    }

    /// The statements that use the browser's places for a hold, in its transaction.
    func uses(of wish: VisitWish, holder: Token?, for hold: UUID, session: [UInt8]) -> [SQL] {
        desk.waitingRooms.rooms(for: wish.purposes).map { room in
            // A browser without a token has no place: of none, no digest.
            WaitingPlaceStore.using(
                room.id,
                holder: holder?.digest ?? [],
                for: hold,
                session: session,
                now: desk.now()
            )
        }
    }

    /// The page of a room, with what is wanted kept.
    static func address(of query: WishQuery, _ purpose: String) -> String {
        var query = query
        query.change = nil
        return query.address(Path.waitingRoom(purpose))
    }
}

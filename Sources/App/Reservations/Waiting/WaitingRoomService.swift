import Domain
import Foundation
import Logging
import Postgres
import ServiceLifecycle

/// Once a second: tells how busy this node is, opens rooms whose time has come or that are needed, moves the lines, and keeps
/// in memory which rooms are open. Every node does it; each line is moved by one node at a time.
struct WaitingRoomService: Service {
    let desk: Desk
    let logger: Logger

    private static let pause = Duration.seconds(1)

    private var rooms: WaitingRoomStore { WaitingRoomStore(database: desk.database) }

    func run() async throws {
        let node = UUID()
        await cancelWhenGracefulShutdown {
            var rush = RushRule(busy: Double(desk.config.rushMilliseconds))
            while !Task.isCancelled {
                do {
                    try await turn(node, &rush)
                } catch {
                    logger.warning("waiting rooms were not kept", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    private func turn(_ node: UUID, _ rush: inout RushRule) async throws {
        let (second, inFlight) = desk.load.turn()
        rush.add(second)
        try await openThoseOfContent()
        try await openThoseOfRush(rush.purposes)
        var open = try await rooms.open()
        // Whoever looks up sees new rooms and ranks at once, not when all lines have moved.
        desk.waitingRooms.replace(by: open)
        guard !open.isEmpty else { return }
        let loads = NodeLoadStore(database: desk.database)
        let load = NodeLoad(p95: second.p95, inFlight: inFlight, waitingForPool: desk.database.snapshot.waiting)
        try await loads.tell(load, second, of: node, now: desk.now())
        let step = WaitingTurn(desk: desk, worst: try await loads.worst(now: desk.now()))
        // A room a purpose: there are few.
        for room in open { try await step.run(room) }
        open = try await rooms.open()
        desk.waitingRooms.replace(by: open)
    }

    /// Those whose opening is to come, or was within the last day while no node ran.
    private func openThoseOfContent() async throws {
        let now = desk.now()
        for purpose in desk.catalogue.snapshot.book.offered {
            guard let opening = purpose.waitingRoom?.moment, now < opening + 86_400 else { continue }
            if let room = desk.waitingRooms.room(for: purpose.id) {
                guard room.openedBy == .content, room.drawnAt == nil, room.opensAt != opening else { continue }
                try await rooms.move(room, to: opening)
                continue
            }
            guard try await !rooms.hasHad(purpose.id, opening: opening)
            else { continue }
            try await open(purpose.id, by: .content, opening: opening)
        }
    }

    private func openThoseOfRush(_ purposes: [String]) async throws {
        for purpose in purposes where desk.waitingRooms.room(for: purpose) == nil {
            try await open(purpose, by: .load, opening: nil)
        }
    }

    private func open(_ purpose: String, by opener: WaitingRoom.Opener, opening: Date?) async throws {
        let id = UUID()
        try await desk.database.transaction(repeatable: true) { transaction in
            let isNew = try await WaitingRoomStore(database: transaction).open(
                id,
                for: purpose,
                by: opener,
                opening: opening,
                draw: WaitingDraw(of: id, keys: desk.keys),
                rate: desk.firstAdmissionRate,
                now: desk.now()
            )
            guard isNew else { return }
            try await AuditStore(database: transaction).append(
                AuditAuthor(actor: .system)
                    .entry(.waitingRoomOpening, nil, ["purpose": purpose, "opener": opener.rawValue])
            )
        }
    }
}

extension Desk {
    /// With which a line begins.
    var firstAdmissionRate: Double { min(AdmissionRate.first, Double(config.admissionsPerSecond)) }
}

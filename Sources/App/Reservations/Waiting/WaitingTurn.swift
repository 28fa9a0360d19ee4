import Domain
import Foundation
import Postgres
import Telemetry

/// One step of a line: the draw when its time has come, ranks for those who have come, and as many let in as the service and
/// the seats can take.
struct WaitingTurn: Sendable {
    let desk: Desk
    let worst: NodeLoad?

    /// Seconds for which a line that stood still is made good: no crowd comes at once after a failover.
    private static let longestPause: TimeInterval = 2

    func run(_ room: WaitingRoom) async throws {
        let now = desk.now()
        guard room.opensAt.map({ $0 <= now }) ?? true else { return }
        let admitted = try await desk.database.transaction(repeatable: true) { transaction in
            let line = WaitingLineStore(transaction: transaction, now: now)
            guard let held = try await line.take(room.id) else { return 0 }
            if held.drawnAt == nil { try await line.draw(held, by: WaitingDraw(of: room.id, keys: desk.keys)) }
            return try await move(try await line.rank(room.id), line, transaction)
        }
        desk.metrics.waitingAdmissions.increment(room.purposeId, by: UInt64(admitted))
    }

    /// - Returns: how many were let in.
    private func move(_ room: WaitingRoom, _ line: WaitingLineStore, _ transaction: Transaction) async throws -> Int {
        let now = line.now
        let seats = try await seats(for: room.purposeId, line)
        let left = max(0, seats - (try await line.outstanding(in: room.id)))
        let elapsed = min(max(0, now.timeIntervalSince(room.updatedAt)), Self.longestPause)
        let credit = room.credit + room.rate * elapsed
        let count = min(Int(credit), left)
        let ranks = try await line.admit(count, in: room, until: now + WaitingRule.admission)
        // Whoever has left is not before anybody any more.
        let last = ranks.count < count ? room.lastRank : ranks.max() ?? room.admitted
        let isWaiting = try await line.isWaiting(in: room.id, behind: last)
        let sinceFall = room.slowedAt.map { now.timeIntervalSince($0) }
        let change = AdmissionRate.change(
            worst: worst,
            isUsed: !ranks.isEmpty,
            sinceFall: sinceFall,
            busy: Double(desk.config.rushMilliseconds)
        )
        let rate = AdmissionRate(room.rate).after(change, limit: Double(desk.config.admissionsPerSecond))
        let outcome = WaitingLineStore.Outcome(
            admitted: last,
            rate: rate.perSecond,
            // What was not asked for is not kept for later.
            credit: min(credit - Double(ranks.count), max(1, isWaiting && left > 0 ? rate.perSecond : 0)),
            hasSlowed: change == .fall,
            isFull: seats == 0,
            isWaiting: isWaiting || !ranks.isEmpty
        )
        try await line.keep(outcome, of: room.id)
        if !outcome.isWaiting || outcome.isFull { try await closeIfOver(room, outcome, transaction, now) }
        return ranks.count
    }

    private func closeIfOver(
        _ room: WaitingRoom,
        _ outcome: WaitingLineStore.Outcome,
        _ transaction: Transaction,
        _ now: Date
    ) async throws {
        let isOver = WaitingRule.isOver(
            isByHand: room.openedBy == .officer,
            opening: room.opensAt,
            waited: outcome.isWaiting ? now : room.waitedAt,
            fullSince: outcome.isFull ? room.fullSince : nil,
            now: now
        )
        guard isOver else { return }
        _ = try await WaitingRoomStore(database: transaction).close(room.id, among: [room.purposeId], now: now)
        try await AuditStore(database: transaction).append(
            AuditAuthor(actor: .system).entry(.waitingRoomClosing, nil, ["purpose": room.purposeId])
        )
    }

    /// For how many more visits there are seats, about; none exactly when nobody can choose a time any more.
    private func seats(for id: String, _ line: WaitingLineStore) async throws -> Int {
        let catalogue = desk.catalogue.snapshot
        guard let purpose = catalogue.book.purpose(id) else { return 0 }
        let wish = VisitWish(purposes: [purpose], people: 1, seats: .open)
        let sites = catalogue.book.sites(for: wish, in: catalogue)
        let availability = VisitAvailability(wish, at: desk, in: line.transaction)
        guard try await availability.earliest(at: sites).contains(where: { $0.begin != nil }) else { return 0 }
        let resources = Set(purpose.places.flatMap(\.resources)).sorted()
        let today = CivilDate(line.now)
        let free = try await line.seats(of: resources, on: today...max(today, availability.lastDay))
        let visits = purpose.places.map { place in
            place.resources.compactMap { resource in
                catalogue.book.resources[resource].map { (free[resource] ?? 0) / slots(of: purpose, $0) }
            }
            .min() ?? 0
        }
        return max(1, visits.reduce(0, +))
    }

    private func slots(of purpose: Purpose, _ resource: Resource) -> Int {
        max(1, (purpose.minutes(for: 1) + resource.slot - 1) / max(1, resource.slot))
    }
}

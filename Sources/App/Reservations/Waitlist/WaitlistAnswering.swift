import Domain
import Foundation
import Postgres

/// What somebody who waits does with an offer and with the place on the list. The entry is locked.
struct WaitlistAnswering: Sendable {
    let transaction: Transaction
    let desk: Desk
    let author: AuditAuthor

    var store: WaitlistStore { WaitlistStore(database: transaction, desk: desk) }
    private var offers: WaitlistOfferStore { WaitlistOfferStore(transaction: transaction, now: desk.now()) }
    private var reservations: ReservationStore { ReservationStore(database: transaction, desk: desk) }
    private var acts: ReservationActStore { ReservationActStore(transaction: transaction, now: desk.now()) }

    /// - Parameter session: the browser that goes on with it.
    /// - Returns: where it goes on; the same again when the answer was given before.
    func accept(_ entry: WaitlistEntry, in session: [UInt8]) async throws -> String {
        if let taken = try await offers.taken(by: entry.id) {
            let reservation = entry.row.reservationId ?? taken
            try await reservations.grant(reservation, to: session)
            return Path.reservation(reservation)
        }
        guard let offer = try await WaitlistOfferStore.open(of: entry.id, in: transaction), offer.until > desk.now(),
            let hold = try await reservations.find(offer.reservationId, locked: true), hold.status == .held
        else { throw Problem(.conflict, "ご案内した時間の確保は終わりました。空き待ちは続いています。") }
        try await offers.answer(offer, .taken)
        try await store.end(entry.id, .taken)
        try await AuditStore(database: transaction).append(
            author.entry(.waitlistAcceptance, .reservation(offer.reservationId))
        )
        guard let own = entry.row.reservationId else {
            try await offers.give(hold.id, to: session)
            return Path.visitor(hold.id)
        }
        try await exchange(own, for: hold)
        try await reservations.grant(own, to: session)
        return Path.reservation(own) + "?changed"
    }

    private func exchange(_ id: UUID, for hold: OpenReservation) async throws {
        guard let reservation = try await reservations.find(id, locked: true) else { return }
        try ReservationView(reservation, at: desk).requireOpen()
        try await acts.exchange(reservation, for: hold)
        try await AuditStore(database: transaction).append(author.entry(.reservationChange, .reservation(id)))
        try await RemindOfVisitJob.enqueue(
            for: id,
            on: hold.row.day,
            now: desk.now(),
            in: JobStore(database: transaction)
        )
        guard let changed = try await reservations.find(id), let visitor = try changed.visitor() else { return }
        try await ReservationMail(transaction: transaction, desk: desk).send(.change, of: changed, to: visitor)
    }

    /// What is not offered any more is passed already.
    func refuse(_ entry: WaitlistEntry) async throws {
        guard try await giveBack(entry) else { return }
        try await offers.waitOn(entry.id)
        try await AuditStore(database: transaction).append(author.entry(.waitlistRefusal, .waitlist(entry.id)))
    }

    func leave(_ entry: WaitlistEntry) async throws {
        guard entry.row.status != .ended else { return }
        _ = try await giveBack(entry)
        try await store.end(entry.id, .left)
        try await AuditStore(database: transaction).append(author.entry(.waitlistLeaving, .waitlist(entry.id)))
    }

    /// - Returns: whether there was an offer.
    private func giveBack(_ entry: WaitlistEntry) async throws -> Bool {
        guard let offer = try await WaitlistOfferStore.open(of: entry.id, in: transaction) else { return false }
        try await offers.answer(offer, .declined)
        if let hold = try await reservations.find(offer.reservationId, locked: true), hold.status == .held {
            try await acts.cancel(hold, by: .applicant)
        }
        return true
    }
}

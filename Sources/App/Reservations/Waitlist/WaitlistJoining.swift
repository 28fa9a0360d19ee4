import Domain
import Foundation
import Postgres

/// Puts somebody on the list.
struct WaitlistJoining: Sendable {
    let desk: Desk

    /// - Returns: a link to where he or she stands.
    /// - Throws: `Problem(.conflict)` when the address waits often enough already.
    func join(_ draft: WaitlistDraft, _ author: AuditAuthor) async throws -> Token {
        try await desk.database.transaction(repeatable: true) { transaction in
            let store = WaitlistStore(database: transaction, desk: desk)
            guard try await store.add(draft), let entry = try await store.find(draft.id) else {
                return try await store.addLink(to: try await earlier(draft, store))
            }
            try await AuditStore(database: transaction).append(author.entry(.waitlistEntry, .waitlist(entry.id)))
            try await WaitlistMail(transaction: transaction, desk: desk)
                .send(.entry(desk.config.offerHours), to: entry)
            try await JobStore(database: transaction).enqueue(OfferSeatsJob())
            return try await store.addLink(to: entry.id)
        }
    }

    /// What the form, or another for the same reservation, has added before.
    private func earlier(_ draft: WaitlistDraft, _ store: WaitlistStore) async throws -> UUID {
        if let reservation = draft.reservation, let entry = try await store.find(for: reservation) { return entry.id }
        return draft.id
    }
}

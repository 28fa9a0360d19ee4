import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// The link in the mails of those who wait: where they stand, and the answer to an offer.
struct WaitlistLinkController: Sendable {
    let desk: Desk

    /// Only looks: programs that check mails for dangers open every link in them.
    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        let store = WaitlistStore(database: desk.database, desk: desk)
        let entry = try await find(token, store)
        let offer = try await WaitlistOfferStore.open(of: entry.id, in: desk.database)
        return .page(
            WaitlistStandPage(
                frame: desk.frame,
                token: token,
                view: WaitlistView(entry, in: desk.catalogue.snapshot),
                offer: offer.flatMap { $0.until > desk.now() ? $0 : nil },
                hours: desk.config.offerHours,
                ahead: try await store.ahead(of: entry.row)
            ),
            headers: [.cacheControl: "no-store", HeaderNames.referrerPolicy: "no-referrer"]
        )
    }

    /// Takes what is offered: at once where it replaces a reservation, otherwise the form is filled in first.
    func accept(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        let visit = ApplicantVisit(context)
        let path = try await desk.database.transaction(repeatable: true) { transaction in
            let acts = WaitlistAnswering(transaction: transaction, desk: desk, author: context.author)
            let entry = try await find(token, acts.store, locked: true)
            try await visit.begin(in: transaction, now: desk.now())
            return try await acts.accept(entry, in: visit.session.id)
        }
        desk.metrics.reservationActs.increment("offer-taken")
        return visit.seeOther(path)
    }

    /// Lets the offer pass to the next, and waits on.
    func refuse(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await answer(context) { acts, entry in try await acts.refuse(entry) }
    }

    func leave(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await answer(context) { acts, entry in try await acts.leave(entry) }
    }

    private func answer(
        _ context: PublicContext,
        _ act: @escaping @Sendable (WaitlistAnswering, WaitlistEntry) async throws -> Void
    ) async throws -> Response {
        let token = try context.mailedToken()
        try await desk.database.transaction(repeatable: true) { transaction in
            let acts = WaitlistAnswering(transaction: transaction, desk: desk, author: context.author)
            try await act(acts, try await find(token, acts.store, locked: true))
        }
        return .seeOther(Path.waitlistLink(token.text))
    }

    /// - Throws: `Problem(.gone)` when it was never a link, or its entry was long ago.
    private func find(_ token: Token, _ store: WaitlistStore, locked: Bool = false) async throws -> WaitlistEntry {
        guard let entry = try await store.find(token, locked: locked) else {
            throw Problem(.gone, "このリンクは使えません。メールのリンクが途中で切れていないか確かめてください。")
        }
        return entry
    }
}

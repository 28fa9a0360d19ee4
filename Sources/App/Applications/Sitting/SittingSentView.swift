import Domain
import Foundation
import Postgres

/// A sitting that was sent, with what it was divided into.
struct SittingSentView: Sendable {
    let receipt: Receipt
    /// In the order in which they were filled in.
    let parts: [Receipt]
    /// Nil when nothing is left, or the sitting was not begun from a guide.
    let visit: Visit?

    /// What has to be done at the town hall besides.
    struct Visit: Sendable {
        let cards: [ChecklistView.Card]
        let papers: [Paper]
    }

    /// - Returns: nil unless it is a sitting that was sent.
    static func find(_ application: OpenApplication, in database: any Querying, at desk: Desk) async throws -> Self? {
        guard application.status == .divided, let receipt = Receipt(application, at: desk) else { return nil }
        let store = ApplicationStore(database: database, desk: desk)
        let parts = try await store.find(try await store.parts(of: application.id))
        return SittingSentView(
            receipt: receipt,
            parts: parts.compactMap { Receipt($0, at: desk) },
            visit: visit(application, besides: parts.map(\.procedure.id), at: desk)
        )
    }

    private static func visit(_ sitting: OpenApplication, besides sent: [String], at desk: Desk) -> Visit? {
        let catalogue = desk.catalogue.snapshot
        guard let guidance = sitting.guidance, let guide = catalogue.guide(guidance.guide) else { return nil }
        var values = Form()
        for (name, value) in guidance.replies { values.add(value, as: name) }
        let state = GuideState(guide, values: values, today: CivilDate(sitting.row.createdAt))
        let view = ChecklistView(state: state, catalogue: catalogue, resumption: desk.link(Path.guide(guide.id)))
        let cards = view.cards.filter { card in
            card.item.group != .elsewhere && !card.places.isEmpty && !sent.contains(card.procedure?.id ?? "")
        }
        guard !cards.isEmpty else { return nil }
        var known: Set<String> = []
        let papers = cards.flatMap(\.papers).filter { known.insert($0.id).inserted }
        return Visit(cards: cards.sorted { $0.walk(catalogue) < $1.walk(catalogue) }, papers: papers)
    }
}

extension ChecklistView.Card {
    /// Where its first counter stands on a walk through the building.
    fileprivate func walk(_ catalogue: CatalogueSnapshot) -> Int {
        let counters = catalogue.offices.flatMap(\.counters).map(\.id)
        return item.places.first.flatMap(counters.firstIndex) ?? .max
    }
}

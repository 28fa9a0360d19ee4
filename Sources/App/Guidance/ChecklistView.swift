import Domain
import Foundation

/// What a checklist shows: what to do, with the catalogue's words for it.
struct ChecklistView: Sendable {
    let state: GuideState
    let walk: GuideWalk
    let catalogue: CatalogueSnapshot
    /// Where the guide goes on later or on another device, without delicate replies.
    let resumption: URL
    let cards: [Card]
    /// Things to bring to the town hall, each once.
    let papers: [Paper]

    struct Card: Sendable {
        let item: ChecklistItem
        let procedure: Procedure?
        let name: String
        /// In words, e.g. 市役所本館 1階 市民課.
        let places: [String]
        let papers: [Paper]
        /// For what a visit can be reserved.
        let purposes: [Purpose]
        /// The day on which it is done when the town hall is closed on the last day.
        let workingDay: CivilDate?

        /// Names the card on its page and in the memory of a device.
        var id: String { item.rule.id.lowercased() }
        var summary: String? { item.rule.summary?() ?? procedure?.summary() }
        var isOnline: Bool { procedure?.isOnline == true }
        var who: String? { item.rule.who?() ?? procedure?.eligibility() }
    }

    init(state: GuideState, catalogue: CatalogueSnapshot, resumption: URL) {
        self.state = state
        self.catalogue = catalogue
        self.resumption = resumption
        let walk = state.walk
        self.walk = walk
        let checklist = Checklist(walk, in: catalogue.counterOrder)
        cards = checklist.items.map { Card($0, catalogue) }
        papers = checklist.papers.compactMap(catalogue.paper)
    }

    /// For what visits can be reserved, each once.
    var purposes: [Purpose] {
        cards.flatMap(\.purposes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    func cards(of group: ChecklistItem.Group) -> [Card] { cards.filter { $0.item.group == group } }
}

extension ChecklistView.Card {
    fileprivate init(_ item: ChecklistItem, _ catalogue: CatalogueSnapshot) {
        self.item = item
        procedure = item.rule.procedure.flatMap(catalogue.procedure)
        name = item.rule.name?() ?? procedure?.name() ?? ""
        places = item.places.compactMap(catalogue.whereabouts)
        papers = item.papers.compactMap(catalogue.paper)
        purposes = item.rule.elsewhere == nil ? procedure.map { catalogue.book.purposes(of: $0.id) } ?? [] : []
        workingDay = item.group == .elsewhere ? nil : item.due?.workingDay(in: WorkingCalendar())
    }
}

import Domain
import Postgres

/// What the buttons inside a page do to what was typed on it: one entry of a group more or less, an address for a postal
/// code.
struct EntryEdit: Sendable {
    let act: StepAct
    /// As it is with what was typed.
    let journey: Journey
    /// Those of the page.
    let questions: [Question]

    /// The postal code that is to be looked up before the act can be done.
    var lookup: AddressLookup? {
        switch act {
        case .postalCode(let key), .place(let key, _):
            AddressLookup(key, among: questions, entries: journey.entries)
        default: nil
        }
    }

    /// What is to be kept.
    func entries(in database: any Querying) async throws -> Entries {
        guard let code = lookup?.postalCode else { return entries(places: []) }
        return entries(places: try await PostalCodeStore(database: database).places(code))
    }

    /// - Parameter places: what the postal code stands for.
    private func entries(places: [Address]) -> Entries {
        let typed = journey.entries
        switch act {
        case .add(let group):
            return journey.entries(addingTo: group)
        case .remove(let group, let number) where journey.isOpen(EntryKey(group)):
            var entries = typed
            entries.removeEntry(number, of: EntryKey(group))
            return entries
        case .postalCode:
            return lookup?.filling(places, into: typed) ?? typed
        case .place(_, let number) where places.indices.contains(number):
            return lookup?.taking(places[number], into: typed) ?? typed
        case .takeCard(let key):
            return journey.entries(takingFromCardAt: key)
        case .next, .back, .leave, .attach, .place, .remove, .readCard:
            return typed
        }
    }

    /// Where on the page the applicant goes on, and what its address has to say besides.
    ///
    /// - Parameter after: the journey once what the act left is kept.
    func place(on after: Journey) -> (query: String?, anchor: EntryKey?) {
        switch act {
        case .add(let group):
            return (nil, EntryKey(group).entry((after.question(group)?.items.count ?? 1) - 1))
        case .remove(let group, _): return (nil, EntryKey(group))
        case .attach(let key): return (nil, key)
        case .place(let code, _): return (nil, lookup?.address.part(.town) ?? code)
        case .postalCode(let code):
            guard let town = lookup?.address.part(.town), after.entries[town] != journey.entries[town] else {
                return ("\(StepQuery.lookup)=\(code)", code)
            }
            return (nil, town)
        case .takeCard(let key): return (nil, after.question(at: key)?.firstInput ?? key)
        case .next, .back, .leave, .readCard: return (nil, nil)
        }
    }
}

extension [Question] {
    /// The questions among these, also inside groups, that came up since `known` were asked and still wait for an answer.
    func added(to known: [Question]) -> [Question] {
        let known = Set(known.flatMap(\.withInner).map(\.key))
        return flatMap(\.withInner).filter { question in
            !known.contains(question.key) && !question.isSeen && question.field.kind.word != .explanation
        }
    }
}

extension Question {
    /// The question and, of a group, those of its entries.
    var withInner: [Question] { [self] + items.flatMap(\.questions) }

    /// Where a link to the question leads.
    var firstInput: EntryKey { field.kind.inputs(at: key).first ?? key }
}

extension EntryKey {
    /// Whether it is that question's key or one of its inputs'.
    func lies(in question: EntryKey) -> Bool {
        self == question || rawValue.hasPrefix(question.rawValue + ".")
    }
}

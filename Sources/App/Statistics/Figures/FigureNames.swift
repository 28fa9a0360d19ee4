import Domain

/// What groups are called, and in which order they stand.
struct FigureNames: Sendable {
    let places: CounterPlaces
    let catalogue: CatalogueSnapshot

    func ordered(_ keys: [String], of breakdown: Breakdown) -> [(key: String, name: String)] {
        let order = order(of: breakdown)
        let ranks = Dictionary(zip(order, order.indices)) { first, _ in first }
        let sorted = keys.sorted { left, right in
            (ranks[left] ?? order.count, Int(left) ?? 0, left) < (ranks[right] ?? order.count, Int(right) ?? 0, right)
        }
        return sorted.map { ($0, name(of: $0, breakdown)) }
    }

    /// Empty where keys are in their order by themselves.
    private func order(of breakdown: Breakdown) -> [String] {
        switch breakdown {
        case .whole, .hour, .day, .resource: []
        case .weekday: ["1", "2", "3", "4", "5", "6", "0"]
        case .purpose: catalogue.book.purposes.map(\.id)
        case .counter: places.counters
        case .channel: ReservationChannel.allCases.map(\.rawValue)
        case .office: places.scopes.map(\.office.id)
        }
    }

    /// What the catalogue no longer has keeps its id.
    private func name(of key: String, _ breakdown: Breakdown) -> String {
        switch breakdown {
        case .whole: breakdown.label
        case .hour: "\(key)時台"
        case .weekday: Int(key).flatMap(Weekday.init(rawValue:)).map { "\($0.letter)曜日" } ?? key
        case .purpose: catalogue.book.purpose(key)?.name() ?? key
        case .counter: places.scopes.lazy.map { $0.office.name(ofCounter: key) }.first { !$0.isEmpty } ?? key
        case .resource: catalogue.book.resources[key]?.name() ?? key
        case .channel: ReservationChannel(rawValue: key)?.label ?? key
        case .day: CivilDate(key)?.weekdayText ?? key
        case .office: places.scopes.first { $0.office.id == key }?.office.name() ?? key
        }
    }
}

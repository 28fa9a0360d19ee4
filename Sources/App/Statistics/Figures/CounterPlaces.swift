import Domain

/// Of which counters figures are told, and at which office each of them is.
struct CounterPlaces: Sendable {
    let scopes: [CounterScope]
    let counters: [String]
    /// In the order of `counters`.
    let offices: [String]

    init(_ scopes: [CounterScope]) {
        self.scopes = scopes
        counters = scopes.flatMap(\.ids)
        offices = scopes.flatMap { scope in scope.ids.map { _ in scope.office.id } }
    }
}

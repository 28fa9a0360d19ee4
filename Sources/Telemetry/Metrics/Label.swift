/// One dimension of a metric, and how many values it may ever take.
///
/// Every value becomes a time series that the process and Prometheus keep, so a value must never come unbounded from
/// outside. What does not fit the bound is counted under ``other``.
package struct Label: Sendable, ExpressibleByStringLiteral {
    /// The value under which everything beyond the bound is counted.
    package static let other = "other"

    /// How many different values an undeclared label takes before the rest becomes ``other``.
    package static let usualLimit = 100

    enum Bound: Sendable {
        case declared(Set<String>)
        case limited(Int)
    }

    package let name: String
    let bound: Bound

    /// A label whose first ``usualLimit`` values are kept.
    package init(stringLiteral name: String) {
        self.init(name, limit: Label.usualLimit)
    }

    /// A label whose first `limit` different values are kept.
    package init(_ name: String, limit: Int) {
        self.name = name
        self.bound = .limited(limit)
    }

    /// A label that takes these values only.
    package init(_ name: String, values: some Sequence<String>) {
        self.name = name
        self.bound = .declared(Set(values))
    }

    /// A label that takes the cases of a type as values: `Label("method", of: Method.self)`.
    package init<Value: CaseIterable & RawRepresentable<String>>(_ name: String, of type: Value.Type) {
        self.init(name, values: type.allCases.map(\.rawValue))
    }

    /// The value to count under, given the values that were seen before.
    func bounded(_ value: String, seen: inout Set<String>) -> String {
        switch bound {
        case .declared(let values):
            return values.contains(value) ? value : Label.other
        case .limited(let limit):
            if seen.contains(value) { return value }
            guard seen.count < limit else { return Label.other }
            seen.insert(value)
            return value
        }
    }
}

/// Hours of one day in the order of the clock, those that touch or overlap as one. They are put in order where they are
/// set, for a calendar is asked about many more days than it has rules.
@propertyWrapper
package struct InOrder: Sendable, Hashable {
    private var hours: [OpeningHours]

    package init(wrappedValue: [OpeningHours]) {
        hours = wrappedValue.inOrder
    }

    package var wrappedValue: [OpeningHours] {
        get { hours }
        set { hours = newValue.inOrder }
    }
}

extension InOrder: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(wrappedValue: try [OpeningHours](from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try hours.encode(to: encoder)
    }
}

extension [OpeningHours] {
    /// In the order of the clock; those that touch or overlap become one.
    var inOrder: [OpeningHours] {
        // Nearly all are written like that, and nothing is to be made anew for them.
        guard zip(self, dropFirst()).contains(where: { $1.from <= $0.to }) else { return self }
        return sorted { ($0.from, $0.to) < ($1.from, $1.to) }.reduce(into: []) { merged, next in
            guard let last = merged.last, next.from <= last.to else { return merged.append(next) }
            if let both = OpeningHours(from: last.from, to: Swift.max(last.to, next.to)) {
                merged[merged.count - 1] = both
            }
        }
    }
}

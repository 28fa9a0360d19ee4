/// A building or branch of the town with its counters (CPSV-AP: Channel). In YAML in the order of a walk through them.
package struct Office: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, e.g. `honkan`.
    package var id: String
    package var name: Text
    package var kana: String
    package var address: String?
    package var telephone: String?
    package var openingHours: Text
    package var closedDays: Text
    package var counters: [Counter]
    /// The place between whose buildings one walks; the office alone when absent.
    package var site: String?
    /// When it is open; see `OpeningCalendar`.
    package var calendar: String?
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?

    package struct Counter: Sendable, Hashable, Codable, Identifiable {
        /// Unique in the town.
        package var id: String
        package var name: Text
        /// The section that answers for it.
        package var department: String
        /// E.g. 1階.
        package var floor: Text?
        /// E.g. 31番.
        package var number: Text?
    }
}

extension Office {
    /// Where a counter is: 市役所本館 1階 31番 家庭支援課.
    package func whereabouts(of counter: Counter) -> String {
        guard name != counter.name else { return name() }
        return [name(), counter.floor?(), counter.number?(), counter.name()].compactMap(\.self).joined(separator: " ")
    }
}

/// Options of `address`.
package struct AddressOptions: Sendable, Hashable, Codable {
    /// Where the address must lie.
    package var within: Area?
    /// Whether the field for building and room is left out.
    package var withoutBuilding: Bool?

    package init(within: Area? = nil, withoutBuilding: Bool? = nil) {
        self.within = within
        self.withoutBuilding = withoutBuilding
    }

    package enum Area: String, Sendable, Hashable, Codable, CaseIterable {
        /// In the town that runs this service.
        case town
        /// Anywhere but in the town.
        case elsewhere
    }
}

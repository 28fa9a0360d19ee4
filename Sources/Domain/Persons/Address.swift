/// A postal address in Japan, or abroad when only `town` is filled.
package struct Address: Sendable, Hashable, Codable {
    package var prefecture: String
    package var city: String
    /// Town and number.
    package var town: String
    package var building: String

    package init(prefecture: String, city: String, town: String, building: String) {
        self.prefecture = prefecture
        self.city = city
        self.town = town
        self.building = building
    }

    package var oneLine: String {
        building.isEmpty ? prefecture + city + town : prefecture + city + town + "　" + building
    }
}

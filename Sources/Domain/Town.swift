/// The town that runs this service.
package struct Town: Sendable, Hashable, Codable {
    /// As people call it, e.g. 加古川市.
    package var name: String
    /// As it stands in addresses, e.g. 兵庫県.
    package var prefecture: String
    /// As it stands in addresses after the prefecture, e.g. 加古川市.
    package var city: String

    package init(name: String, prefecture: String, city: String) {
        self.name = name
        self.prefecture = prefecture
        self.city = city
    }
}

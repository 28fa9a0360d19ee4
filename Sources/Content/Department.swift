import Domain

/// A section of the town hall that answers for procedures. File `Town/departments.yml`, in the town's own order.
package struct Department: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII, e.g. `shiminka`.
    package var id: String
    package var name: Text
    package var kana: String
    /// What it deals with.
    package var work: Text?
    /// Where its counter is, e.g. 本館1階 31番窓口.
    package var window: Text?
    package var telephone: String?
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?
}

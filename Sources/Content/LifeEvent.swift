import Domain

/// Something that happens in people's lives and for which they need procedures. File `Town/life-events.yml`.
package struct LifeEvent: Sendable, Hashable, Codable, Identifiable {
    /// Two capital letters, e.g. `MI` (moving in).
    package var code: String
    package var name: Text
    package var kana: String

    package var id: String { code }
}

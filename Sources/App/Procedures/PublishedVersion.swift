import Domain

/// Content that is published in versions, none of which ever changes.
protocol Versioned: Encodable, Sendable {
    /// What it is called in a sentence, e.g. 手続.
    static var noun: String { get }

    var id: String { get }
    var version: Int { get }
    var name: Text { get }
}

extension Procedure: Versioned {
    static var noun: String { "手続" }
}

extension Guide: Versioned {
    static var noun: String { "案内" }
}

/// A version that was published just now.
package struct PublishedVersion: Sendable, CustomStringConvertible {
    package let id: String
    package let version: Int
    /// In Japanese.
    package let name: String

    init(_ content: some Versioned) {
        id = content.id
        version = content.version
        name = content.name()
    }

    package var description: String { "\(id) \(version)" }
}

/// What became of the content that was to be published.
package struct ContentPublication: Sendable {
    /// The versions that are new.
    package let published: [PublishedVersion]
    /// Guides of which the staff have published a later version than the content has: they stay as they are.
    package let kept: [PublishedVersion]
}

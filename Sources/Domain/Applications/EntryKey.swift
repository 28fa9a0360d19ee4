/// The name of one input of the form: a field's id, its part, and inside repeating groups the group and the entry's
/// number: `tsusu`, `shimei.family`, `members.0.birth.year`.
package struct EntryKey: RawRepresentable, Sendable, Hashable, Codable, CodingKeyRepresentable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        rawValue = value
    }

    package init(_ field: FieldID) {
        rawValue = field.rawValue
    }

    package var description: String { rawValue }

    /// `shimei` → `shimei.family`
    package func part(_ name: String) -> EntryKey {
        EntryKey(rawValue: rawValue + "." + name)
    }

    /// `members` → `members.0`
    package func entry(_ number: Int) -> EntryKey {
        EntryKey(rawValue: rawValue + "." + String(number))
    }

    /// `members.0` → `members.0.birth`
    package func field(_ id: FieldID) -> EntryKey {
        part(id.rawValue)
    }

    /// The id of the top-level field to which the input belongs.
    package var fieldID: FieldID {
        FieldID(rawValue: String(rawValue.prefix { $0 != "." }))
    }

    /// The key and everything in which it lies: `members.0.birth.year`, `members.0.birth`, `members.0`, `members`.
    var lineage: [EntryKey] {
        var lineage = [self]
        var rest = rawValue[...]
        while let dot = rest.lastIndex(of: ".") {
            rest = rest[..<dot]
            lineage.append(EntryKey(rawValue: String(rest)))
        }
        return lineage
    }
}

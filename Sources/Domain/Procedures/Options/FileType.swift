/// Kinds of files that can be attached, told by their content, not by their name.
package enum FileType: String, Sendable, Hashable, Codable, CaseIterable {
    case pdf, jpeg, png
}

import Foundation

/// A form as a browser would send it.
package struct WebForm: Sendable {
    package let action: String
    /// Whether it is sent in a body; otherwise its fields go into the address.
    package let isPosted: Bool
    /// What it sends when nothing is changed.
    package let fields: [(name: String, value: String)]

    init(attributes: String, content: String, path: String) {
        action = Self.attribute("action", in: attributes) ?? path
        isPosted = Self.attribute("method", in: attributes) == "post"
        let content = Self.withoutDisabledParts(content)
        var fields: [(String, String)] = []
        for match in content.matches(of: /(?s)<input([^>]*)>/) {
            let attributes = String(match.1)
            guard let name = Self.attribute("name", in: attributes) else { continue }
            let type = Self.attribute("type", in: attributes) ?? "text"
            let isTicked = attributes.firstMatch(of: /\schecked(\s|$|=)/) != nil
            if ["submit", "button", "file"].contains(type) { continue }
            if ["checkbox", "radio"].contains(type) && !isTicked { continue }
            fields.append((name, Self.attribute("value", in: attributes) ?? ""))
        }
        for match in content.matches(of: /(?s)<textarea([^>]*)>(.*?)<\/textarea>/) {
            guard let name = Self.attribute("name", in: String(match.1)) else { continue }
            fields.append((name, WebPage.decode(String(match.2)).trimmingCharacters(in: .newlines)))
        }
        for match in content.matches(of: /(?s)<select([^>]*)>(.*?)<\/select>/) {
            guard let name = Self.attribute("name", in: String(match.1)) else { continue }
            let options = String(match.2).matches(of: /<option([^>]*)>/).map { String($0.1) }
            let chosen = options.first { $0.contains(" selected") } ?? options.first ?? ""
            fields.append((name, Self.attribute("value", in: chosen) ?? ""))
        }
        self.fields = fields
    }

    /// - Parameter answers: by name; a name that the form does not send yet is added.
    package func fields(changedBy answers: [String: String]) -> [(String, String)] {
        let kept = fields.filter { answers[$0.name] == nil }.map { ($0.name, $0.value) }
        return kept + answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// A browser sends nothing of what stands in a disabled fieldset.
    private static func withoutDisabledParts(_ content: String) -> String {
        var kept = ""
        var rest = content[...]
        /// How many fieldsets are open inside the disabled one, itself included; 0 outside.
        var depth = 0
        while let tag = rest.firstMatch(of: /<(\/?)fieldset([^>]*)>/) {
            if depth == 0 { kept += rest[..<tag.range.lowerBound] }
            let isEnd = !tag.1.isEmpty
            if depth > 0 {
                depth += isEnd ? -1 : 1
            } else if !isEnd, tag.2.firstMatch(of: /\sdisabled(\s|$|=)/) != nil {
                depth = 1
            }
            rest = rest[tag.range.upperBound...]
        }
        return kept + rest
    }

    private static func attribute(_ name: String, in attributes: String) -> String? {
        guard let pattern = try? Regex("(?:^|\\s)\(name)=\"([^\"]*)\"", as: (Substring, Substring).self) else {
            return nil
        }
        return attributes.firstMatch(of: pattern).map { WebPage.decode(String($0.1)) }
    }
}

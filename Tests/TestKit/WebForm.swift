import Foundation

/// A form as a browser would send it.
package struct WebForm: Sendable {
    package let action: String
    /// What it sends when nothing is changed.
    package let fields: [(name: String, value: String)]

    init(attributes: String, content: String, path: String) {
        action = Self.attribute("action", in: attributes) ?? path
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

    private static func attribute(_ name: String, in attributes: String) -> String? {
        guard let pattern = try? Regex("(?:^|\\s)\(name)=\"([^\"]*)\"", as: (Substring, Substring).self) else {
            return nil
        }
        return attributes.firstMatch(of: pattern).map { WebPage.decode(String($0.1)) }
    }
}

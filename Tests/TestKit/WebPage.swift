import Foundation

/// An answer of the service, as a test looks at it.
package struct WebPage: Sendable {
    package let status: Int
    package let path: String
    /// Names in lower case.
    package let headers: [String: String]
    package let body: String

    /// What can be read on the page, without markup.
    package var text: String {
        let withoutHead = body.replacing(/(?s)<head>.*?<\/head>/, with: "")
        let words = withoutHead.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
        return Self.decode(String(words)).trimmingCharacters(in: .whitespaces)
    }

    package var title: String {
        body.firstMatch(of: /<title>(.*?)<\/title>/).map { Self.decode(String($0.1)) } ?? ""
    }

    /// The form whose action ends with `action`.
    package func form(_ action: String) -> WebForm? {
        forms.first { $0.action.hasSuffix(action) }
    }

    package var forms: [WebForm] {
        body.matches(of: /(?s)<form([^>]*)>(.*?)<\/form>/).map { match in
            WebForm(attributes: String(match.1), content: String(match.2), path: path)
        }
    }

    /// The targets of the page's links.
    package var links: [String] {
        body.matches(of: /<a [^>]*href="([^"]*)"/).map { Self.decode(String($0.1)) }
    }

    static func decode(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
    }
}

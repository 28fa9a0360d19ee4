import Foundation

/// What search engines leave alone (RFC 9309): all that belongs to one person.
struct RobotRules {
    /// Where the sitemap is.
    let sitemap: URL

    private static let personal = [
        Path.applications, Path.account, Path.cardSignIn, Path.accessLinks, "/email-links", "/signatures",
        Path.guideMail("*"),
    ]

    var text: String {
        let rules = Self.personal.map { "Disallow: \($0)\n" }.joined()
        return "User-agent: *\nAllow: /\n\(rules)\nSitemap: \(sitemap.absoluteString)\n"
    }
}

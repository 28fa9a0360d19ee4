/// What a page may load and who may show it (Content Security Policy).
///
/// Everything comes from the service itself: no inline script or style, no frame, and no foreign form target but those
/// to which our own answers send a browser on.
struct ContentPolicy: Sendable {
    /// Origins of other services to which the answer to a form may lead.
    var formTargets: [String] = []
    /// Origins of sites whose pages may frame this one.
    var ancestors: [String] = []

    /// The directive that says who may frame a page.
    static let framing = "frame-ancestors"

    var text: String {
        [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "form-action \((["'self'"] + formTargets).joined(separator: " "))", "base-uri 'none'",
            "\(Self.framing) \(ancestors.isEmpty ? "'none'" : ancestors.joined(separator: " "))",
        ].joined(separator: "; ")
    }
}

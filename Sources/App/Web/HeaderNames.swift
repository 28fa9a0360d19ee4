import HTTPTypes

/// Header fields that the HTTP library has no constant for.
enum HeaderNames {
    static let requestID = name("X-Request-Id")
    static let csrfToken = name("X-CSRF-Token")
    static let secFetchSite = name("Sec-Fetch-Site")
    static let referrerPolicy = name("Referrer-Policy")
    static let permissionsPolicy = name("Permissions-Policy")
    static let openerPolicy = name("Cross-Origin-Opener-Policy")
    static let resourcePolicy = name("Cross-Origin-Resource-Policy")
    static let robots = name("X-Robots-Tag")
    static let forwardedFor = name("X-Forwarded-For")
    /// Seconds after which a browser asks for the page again.
    static let refresh = name("Refresh")
    static let buffering = name("X-Accel-Buffering")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header name") }
        return name
    }
}

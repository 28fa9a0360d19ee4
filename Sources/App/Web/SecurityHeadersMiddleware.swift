import HTTPTypes
import Hummingbird

/// What browsers are told not to do with any page of the service.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    /// Everything comes from the service itself; no inline script or style, no frame, and no foreign form target but those to
    /// which our own answers send a browser on.
    private static func contentSecurityPolicy(formTargets: [String]) -> String {
        [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "form-action \((["'self'"] + formTargets).joined(separator: " "))", "base-uri 'none'",
            "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    private let fields: HTTPFields

    /// - Parameters:
    ///   - isEncrypted: whether people reach the service by https; only then can they be held to it.
    ///   - formTargets: origins of other services to which the answer to a form may lead.
    init(isEncrypted: Bool, formTargets: [String] = []) {
        var fields: HTTPFields = [
            .contentSecurityPolicy: Self.contentSecurityPolicy(formTargets: formTargets),
            .xContentTypeOptions: "nosniff",
            HeaderNames.referrerPolicy: "same-origin",
            HeaderNames.permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            HeaderNames.openerPolicy: "same-origin",
            HeaderNames.resourcePolicy: "same-origin",
        ]
        if isEncrypted { fields[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        self.fields = fields
    }

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(contentsOf: fields)
        // Pages hold personal data unless they say otherwise.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

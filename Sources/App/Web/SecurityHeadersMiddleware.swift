import HTTPTypes
import Hummingbird

/// What browsers are told not to do with any page of the service.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    /// Everything comes from the service itself; no inline script or style, no frame, no foreign form target.
    private static var contentSecurityPolicy: String {
        [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    private let fields: HTTPFields

    /// - Parameter isEncrypted: whether people reach the service by https; only then can they be held to it.
    init(isEncrypted: Bool) {
        var fields: HTTPFields = [
            .contentSecurityPolicy: Self.contentSecurityPolicy,
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

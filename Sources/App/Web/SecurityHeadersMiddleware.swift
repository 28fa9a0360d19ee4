import HTTPTypes
import Hummingbird

/// What browsers are told not to do with any page of the service.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    private let fields: HTTPFields

    /// - Parameters:
    ///   - isEncrypted: whether people reach the service by https; only then can they be held to it.
    ///   - formTargets: origins of other services to which the answer to a form may lead.
    init(isEncrypted: Bool, formTargets: [String] = []) {
        var fields: HTTPFields = [
            .contentSecurityPolicy: ContentPolicy(formTargets: formTargets).text,
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
        var fields = self.fields
        // An answer that says itself who may frame or load it has a policy of its own; any other adds to this one.
        if response.headers[.contentSecurityPolicy]?.contains(ContentPolicy.framing) == true {
            fields[.contentSecurityPolicy] = nil
        }
        if response.headers[HeaderNames.resourcePolicy] != nil { fields[HeaderNames.resourcePolicy] = nil }
        response.headers.append(contentsOf: fields)
        // Pages hold personal data unless they say otherwise.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

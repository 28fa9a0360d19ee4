import Foundation
import Hummingbird

/// Believes `X-Forwarded-For` from the town's own proxies, and from nobody else.
protocol OriginContext: RequestContext {
    var origin: ClientAddress { get set }
}

extension PublicContext: OriginContext {}
extension StaffContext: OriginContext {}

struct ProxyMiddleware<Context: OriginContext>: RouterMiddleware {
    let trustedProxies: [String]

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard trustedProxies.contains(context.origin.description),
            let forwarded = request.headers[HeaderNames.forwardedFor],
            // The last entry is the one that our own proxy added; those before it are the sender's word.
            let address = forwarded.split(separator: ",").last
        else { return try await next(request, context) }
        var context = context
        context.origin = ClientAddress(address.trimmingCharacters(in: .whitespaces))
        return try await next(request, context)
    }
}

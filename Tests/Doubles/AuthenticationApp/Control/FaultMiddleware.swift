import Authority
import Hummingbird

/// Lets an endpoint fail as it has been asked to.
struct FaultMiddleware<Context: RequestContext>: RouterMiddleware {
    let endpoint: Faults.Endpoint
    let ledger: Ledger

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        switch await ledger.strike(endpoint) {
        case nil: break
        case .broken, .brokenOnce: return Response(status: .internalServerError)
        case .refusing: throw OAuthRefusal(.unauthorized, "invalid_client", "Refused on purpose")
        case .silent:
            try await Silence.keep()
            return Response(status: .serviceUnavailable)
        case .slow: try await Task.sleep(for: .seconds(1))
        case .dripping: return Self.dripping
        case .endless: return .html(String(repeating: " ", count: 200 * 1024))
        case .babbling: return .html("<p>OK</p>")
        }
        return try await next(request, context)
    }

    private static var dripping: Response {
        Response(
            status: .ok,
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "{"))
                try await Silence.keep()
                try await writer.finish(nil)
            }
        )
    }
}

extension Ledger {
    func strike(_ endpoint: Faults.Endpoint) -> Faults.EndpointFault? {
        let fault = faults.endpoints?[endpoint]
        if fault == .brokenOnce { faults.endpoints?[endpoint] = nil }
        return fault
    }
}

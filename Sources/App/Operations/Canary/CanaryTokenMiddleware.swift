import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// Lets only the probes through, by the token that they share with the nodes. To everybody else there is nothing here.
struct CanaryTokenMiddleware: RouterMiddleware {
    typealias Context = PublicContext

    /// nil where no probe is wanted.
    private let expected: SHA256.Digest?

    init(token: String?) {
        expected = token.map(Self.digest)
    }

    func handle(
        _ request: Request,
        context: PublicContext,
        next: @concurrent (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        guard let expected, let said = request.headers[.authorization], said.hasPrefix(Self.scheme),
            // Digests are compared in constant time.
            Self.digest(String(said.dropFirst(Self.scheme.count))) == expected
        else { throw HTTPError(.notFound) }
        return try await next(request, context)
    }

    private static let scheme = "Bearer "

    private static func digest(_ token: String) -> SHA256.Digest { SHA256.hash(data: Data(token.utf8)) }
}

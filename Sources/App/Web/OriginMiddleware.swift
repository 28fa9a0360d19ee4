import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// Refuses forms that another site posts (OWASP: cross-site request forgery), by what the browser says of their origin.
struct OriginMiddleware<Context: RequestContext>: RouterMiddleware {
    private let origin: String

    init(site: URL) {
        let port = site.port.map { ":\($0)" } ?? ""
        origin = "\(site.scheme ?? "https")://\(site.host ?? "")\(port)"
    }

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        if !Self.safeMethods.contains(request.method), !comesFromHere(request.headers) {
            throw Problem(.forbidden, "この操作は、市のオンライン申請の画面から行ってください。")
        }
        return try await next(request, context)
    }

    private static var safeMethods: [HTTPRequest.Method] { [.get, .head, .options] }

    private func comesFromHere(_ headers: HTTPFields) -> Bool {
        if let said = headers[.origin], said != "null" { return said == origin }
        return headers[HeaderNames.secFetchSite] == "same-origin"
    }
}

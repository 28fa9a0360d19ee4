import HTTPTypes
import Hummingbird
import NIOCore

/// What a person was about when the service could not answer: enough to go on from the page that says so.
enum Interrupted: Sendable {
    /// A page was asked for.
    case visit(String)
    /// A form was sent. Under its key it may be sent again as often as need be.
    case form(path: String, Form)

    /// Seconds until the page goes on by itself; also what `Retry-After` says.
    static let pause = 10

    /// Keeps what a form holds, so that the request can still be read by whom it concerns.
    ///
    /// - Returns: nil for what cannot go on by itself: files, passwords, forms without a key.
    /// - Throws: `Problem(.tooLarge)`
    init?(_ request: inout Request) async throws {
        let path = request.uri.description
        switch request.method {
        case .get, .head:
            self = .visit(path)
        case .post where Form.isIn(request):
            let form = try await Form.keep(in: &request)
            guard !form.text(FormNames.key).isEmpty, !form.holdsPassword else { return nil }
            self = .form(path: path, form)
        default:
            return nil
        }
    }
}

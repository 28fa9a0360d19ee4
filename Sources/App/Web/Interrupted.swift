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

    /// - Parameter form: the bytes of the form that was sent.
    /// - Returns: nil for what cannot go on by itself: files, passwords, forms without a key.
    init?(_ request: Request, form: ByteBuffer?) {
        let path = request.uri.description
        if request.method == .get || request.method == .head {
            self = .visit(path)
        } else if let form = form.map(Form.init(urlEncoded:)), form.canBeSentAgain {
            self = .form(path: path, form)
        } else {
            return nil
        }
    }
}

extension Form {
    /// Whether it may be sent again as often as need be, and holds nothing that no page may show again.
    fileprivate var canBeSentAgain: Bool {
        !text(FormNames.key).isEmpty && !values.keys.contains { $0.lowercased().contains("password") }
    }
}

import Domain
import Hummingbird

/// A request from the Internet, before anybody knows who sends it.
struct PublicContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The session that the request's cookie opened, where there is one.
    var session: ApplicantSession?
    /// The sender's network address, told by the connection or by a trusted proxy.
    var origin: ClientAddress

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        session = nil
        origin = ClientAddress(channel: source.channel)
    }
}

extension PublicContext {
    /// Whoever comes from the Internet, as the audit record names who acts.
    var author: AuditAuthor { AuditAuthor(actor: .applicant, requestID: id, origin: origin) }
}

extension PublicContext {
    /// The token of a link that came by mail, from the address.
    ///
    /// - Throws: `Problem(.gone)` when it cannot be one, e.g. broken off at the end of a line.
    func mailedToken() throws -> Token {
        guard let token = Token(try parameters.require("token")) else {
            throw Problem(.gone, "このリンクは使えません。メールのリンクが途中で切れていないか確かめてください。")
        }
        return token
    }
}

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

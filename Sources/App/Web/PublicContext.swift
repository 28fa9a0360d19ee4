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

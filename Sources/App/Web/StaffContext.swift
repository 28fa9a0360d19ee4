import Hummingbird

/// A request from the staff network, before the officer has signed in.
struct StaffContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The officer whose session the request's cookie opened.
    var officer: OfficerSession?
    var origin: ClientAddress

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        officer = nil
        origin = ClientAddress(channel: source.channel)
    }
}

import Hummingbird
import NIOCore

/// A request with its connection, which a fault may cut.
struct DoubleContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let connection: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        connection = source.channel
    }
}

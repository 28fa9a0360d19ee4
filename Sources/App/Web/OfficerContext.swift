import Domain
import Hummingbird

/// A request of a signed-in officer: it cannot be made without one.
struct OfficerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let officer: OfficerSession
    let origin: ClientAddress

    init(context: StaffContext) throws {
        guard let officer = context.officer else { throw Problem(.signInNeeded, "サインインしてください。") }
        coreContext = context.coreContext
        self.officer = officer
        origin = context.origin
    }
}

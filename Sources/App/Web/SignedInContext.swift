import Domain
import Hummingbird

/// A request of an officer who may still have to change the first password: enough for the password page alone.
struct SignedInContext: ChildRequestContext {
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

/// The officer signed in with a password that somebody else made.
struct PasswordChangeNeeded: Error {}

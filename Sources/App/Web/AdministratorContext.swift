import Domain
import Hummingbird

/// A request of a signed-in administrator.
struct AdministratorContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let officer: OfficerSession
    let origin: ClientAddress

    init(context: OfficerContext) throws {
        guard context.officer.role == .administrator else {
            throw Problem(.forbidden, "この画面は管理者だけが使えます。")
        }
        coreContext = context.coreContext
        officer = context.officer
        origin = context.origin
    }
}

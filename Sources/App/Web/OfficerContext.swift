import Domain
import Hummingbird

/// A request of a signed-in officer with a password of his or her own: it cannot be made without one.
struct OfficerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let officer: OfficerSession
    let origin: ClientAddress

    init(context: StaffContext) throws {
        let signedIn = try SignedInContext(context: context)
        guard !signedIn.officer.mustChangePassword else { throw PasswordChangeNeeded() }
        coreContext = signedIn.coreContext
        officer = signedIn.officer
        origin = signedIn.origin
    }
}

extension OfficerContext {
    /// The officer, as the audit record names who acts.
    var author: AuditAuthor {
        AuditAuthor(actor: .officer(officer.officerID), requestID: id, origin: origin)
    }
}

import Domain
import Foundation
import Hummingbird

/// A request within an applicant's session: it cannot be made without one.
struct ApplicantContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let session: ApplicantSession
    let origin: ClientAddress

    init(context: PublicContext) throws {
        guard let session = context.session else {
            throw Problem(.signInNeeded, "この申請を開くには、受付番号とお問い合わせ番号、またはメールでお送りしたリンクが必要です。")
        }
        coreContext = context.coreContext
        self.session = session
        origin = context.origin
    }
}

extension ApplicantContext {
    /// The application that the address names, for this session.
    func access() throws -> ApplicationAccess {
        guard let id = parameters.get("application", as: UUID.self) else { throw HTTPError(.notFound) }
        return ApplicationAccess(session: session, application: id)
    }

    /// What the applicant did with an application, for the audit record.
    func auditEntry(_ act: AuditAct, of access: ApplicationAccess) -> AuditEntry {
        author.entry(act, .application(access.application))
    }

    /// The applicant, as the audit record names who acts.
    var author: AuditAuthor { AuditAuthor(actor: .applicant, requestID: id, origin: origin) }
}

extension ApplicantContext {
    /// The applicant, as history and audit name who moves an application.
    var mover: ApplicationMoveStore.Mover {
        ApplicationMoveStore.Mover(kind: .applicant, origin: origin, requestID: id)
    }
}

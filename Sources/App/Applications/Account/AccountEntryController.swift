import Domain
import Foundation
import Hummingbird
import Postgres

/// Makes an application that was begun as a guest the resident's own: asked for and confirmed, never by itself.
struct AccountEntryController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        _ = try CardSignIn(desk: desk)
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let resident = context.session.resident else { return .seeOther(signIn(application.id)) }
        guard application.row.residentId != resident else { return .seeOther(Path.account) }
        try require(application.row.residentId == nil)
        return .page(AccountEntryPage(application: application, frame: desk.frame, session: context.session))
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        guard let resident = context.session.resident else { return .seeOther(signIn(access.application)) }
        try await desk.database.transaction(repeatable: true) { transaction in
            let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
            guard application.row.residentId != resident else { return }
            try require(await AccountEntryStore(database: transaction).claim(application.id, for: resident))
            try await AuditStore(database: transaction).append(context.auditEntry(.accountEntry, of: access))
        }
        return .seeOther(Path.account)
    }

    private func signIn(_ application: UUID) -> String {
        ReturnPath(ofResident: Path.accountEntry(application)).cardSignIn
    }

    private func require(_ isFree: Bool) throws {
        guard isFree else { throw Problem(.conflict, "この申請は、別の方のマイページに入っています。") }
    }
}

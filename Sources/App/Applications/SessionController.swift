import Domain
import Foundation
import Hummingbird
import Postgres

/// Ends an applicant's session, e.g. on a computer that others use too; a resident is signed out.
struct SessionController: Sendable {
    let desk: Desk

    func end(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        try await desk.database.transaction(repeatable: true) { transaction in
            try await SessionStore(database: transaction).close(context.session.id)
            guard let resident = context.session.resident else { return }
            try await AuditStore(database: transaction).append(
                context.author.entry(.residentSignOut, .resident(resident))
            )
        }
        var response = Response.seeOther(Path.home)
        SessionCookie.applicant.clear(on: &response)
        return response
    }
}

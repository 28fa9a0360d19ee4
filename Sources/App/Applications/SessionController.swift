import Domain
import Foundation
import Hummingbird

/// Ends an applicant's session, e.g. on a computer that others use too.
struct SessionController: Sendable {
    let desk: Desk

    func end(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        try await SessionStore(database: desk.database).close(context.session.id)
        var response = Response.seeOther(Path.home)
        SessionCookie.applicant.clear(on: &response)
        return response
    }
}

import Domain
import Foundation
import Hummingbird
import Postgres

/// Officers change their passwords.
struct PasswordController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let parameters = request.uri.queryParameters
        return .page(
            PasswordPage(
                frame: desk.frame,
                officer: context.officer,
                way: ReturnPath(parameters[ReturnPath.name[...]].map(String.init)),
                isChanged: parameters["changed"] != nil
            )
        )
    }

    func update(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let session = context.officer
        let form = try await Form.read(request)
        try form.require(session.csrfToken)
        let key = try form.idempotencyKey()
        let way = ReturnPath(form.text(ReturnPath.name))
        try await RateStore(desk: desk).take(.passwordChanges, by: session.officerID.uuidString)
        guard let officer = try await OfficerStore(database: desk.database).find(session.officerID) else {
            throw Problem(.signInNeeded, "サインインしてください。")
        }
        do {
            let change = PasswordChange(form)
            let errors = change.errors(for: officer, town: desk.town)
            guard errors.isEmpty else { throw Problem(.invalid, errors[0].message, fieldErrors: errors) }
            let hash = try await desk.passwords.hash(change.new)
            let author = AuditAuthor(actor: .officer(officer.id), requestID: context.id, origin: context.origin)
            let location = try await desk.once(key, scope: "password:\(officer.id)") { transaction in
                try await change.perform(
                    on: officer,
                    in: session.id,
                    new: hash,
                    hasher: desk.passwords,
                    author: author,
                    transaction: transaction
                )
                return officer.mustChangePassword ? way.text : Path.password + "?changed=yes"
            }
            return .seeOther(location)
        } catch let problem as Problem where !problem.fieldErrors.isEmpty {
            let page = PasswordPage(frame: desk.frame, officer: session, way: way, errors: problem.fieldErrors)
            return .page(page, status: .unprocessableContent)
        }
    }
}

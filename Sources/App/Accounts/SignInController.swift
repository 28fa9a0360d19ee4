import Domain
import Foundation
import Hummingbird
import Postgres

/// Officers come and go.
struct SignInController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let way = ReturnPath(request.uri.queryParameters[ReturnPath.name[...]].map(String.init))
        guard context.officer == nil else { return .seeOther(way.text) }
        return .page(SignInPage(frame: desk.frame, way: way))
    }

    func create(_ request: Request, _ context: StaffContext) async throws -> Response {
        let begin = ContinuousClock.now
        let form = try await Form.read(request)
        let name = form.text("name").trimmingCharacters(in: .whitespaces)
        let way = ReturnPath(form.text(ReturnPath.name))
        let signIn = SignIn(desk: desk, origin: context.origin, requestID: context.id)
        guard let success = try await signIn.attempt(name, form.text("password"), replacing: context.officer) else {
            // The same time for every reason, whatever the database had to do.
            try await Task.sleep(until: begin + Self.refusalTime)
            let page = SignInPage(frame: desk.frame, way: way, name: name, refusal: SignIn.refusal)
            return .page(page, status: .unprocessableContent)
        }
        var response = Response.seeOther(success.mustChangePassword ? way.password : way.text)
        SessionCookie.officer.set(success.token, on: &response)
        return response
    }

    func remove(_ request: Request, _ context: StaffContext) async throws -> Response {
        if let officer = context.officer {
            try await Form.read(request).require(officer.csrfToken)
            let author = AuditAuthor(
                actor: .officer(officer.officerID),
                requestID: context.id,
                origin: context.origin
            )
            try await desk.database.transaction(repeatable: true) { transaction in
                try await SessionStore(database: transaction).close(officer.id)
                try await AuditStore(database: transaction).append(author.entry(.signOut, .officer(officer.officerID)))
            }
        }
        var response = Response.seeOther(Path.signIn)
        SessionCookie.officer.clear(on: &response)
        return response
    }

    private static let refusalTime = Duration.milliseconds(500)
}

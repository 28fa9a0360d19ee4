import Content
import Domain
import Foundation
import Hummingbird
import Postgres

/// Administrators register officers and change them.
struct OfficersController: Sendable {
    let desk: Desk

    func index(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        .page(try await list(context))
    }

    func create(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await Form.read(request)
        let new = NewOfficer(form)
        do {
            let password = try await FirstPassword.random(by: desk.passwords)
            return try await showOnce(password, form, context) { register in
                _ = try await register.department(new.department)
                return try await register.create(new, password: password)
            }
        } catch let problem as Problem where !problem.fieldErrors.isEmpty {
            var page = try await list(context)
            page.new = new
            page.errors = problem.fieldErrors
            return .page(page, status: .unprocessableContent)
        }
    }

    func show(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let officer = try await find(context)
        return .page(page(officer, NewOfficer(officer), context))
    }

    func update(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await Form.read(request)
        let officer = try await find(context)
        let new = NewOfficer(form, signInName: officer.signInName)
        do {
            return try await change(officer, form, context) { try await $0.change($1, to: new) }
        } catch let problem as Problem where !problem.fieldErrors.isEmpty {
            return .page(page(officer, new, context, errors: problem.fieldErrors), status: .unprocessableContent)
        }
    }

    func resetPassword(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await Form.read(request)
        let officer = try await find(context)
        let password = try await FirstPassword.random(by: desk.passwords)
        return try await showOnce(password, form, context) { register in
            try await register.resetPassword(of: officer.id, to: password)
            return officer.id
        }
    }

    func disable(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await change(try await find(context), form, context) { register, officer in
            try await register.disable(officer.id, now: desk.now())
        }
    }

    func enable(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let form = try await Form.read(request)
        return try await change(try await find(context), form, context) { try await $0.enable($1.id) }
    }

    /// Changes an officer once and goes back to the officer's page.
    private func change(
        _ officer: Officer,
        _ form: Form,
        _ context: AdministratorContext,
        _ act: (OfficerRegister, Officer) async throws -> Void
    ) async throws -> Response {
        let location = try await once(form, context) { register in
            try await act(register, officer)
            return officer.id
        }
        return .seeOther(location)
    }

    /// The answer to the form shows the password, and nothing else ever does: a repetition only says that it was shown.
    private func showOnce(
        _ password: FirstPassword,
        _ form: Form,
        _ context: AdministratorContext,
        _ act: (OfficerRegister) async throws -> UUID
    ) async throws -> Response {
        var made: UUID?
        let location = try await once(form, context) { register in
            let officer = try await act(register)
            made = officer
            return officer
        }
        guard let made else { return .seeOther(location) }
        let officer = try await OfficerRegister(database: desk.database).find(made)
        return .page(
            FirstPasswordPage(frame: desk.frame, reader: context.officer, officer: officer, password: password)
        )
    }

    private func once(
        _ form: Form,
        _ context: AdministratorContext,
        _ act: (OfficerRegister) async throws -> UUID
    ) async throws -> String {
        try form.require(context.officer.csrfToken)
        let key = try form.idempotencyKey()
        return try await desk.once(key, scope: "officers:\(context.officer.officerID)") { transaction in
            Path.officer(try await act(OfficerRegister(database: transaction, author: author(context))))
        }
    }

    private func author(_ context: AdministratorContext) -> AuditAuthor {
        AuditAuthor(actor: .officer(context.officer.officerID), requestID: context.id, origin: context.origin)
    }

    private func find(_ context: AdministratorContext) async throws -> Officer {
        guard let id = context.parameters.get("officer", as: UUID.self) else {
            throw Problem(.notFound, "この職員は見つかりませんでした。")
        }
        return try await OfficerRegister(database: desk.database).find(id)
    }

    private var departments: [LabelledSelect.Choice] {
        desk.catalogue.snapshot.departments.map { .init(value: $0.id, text: $0.name.japanese) }
    }

    private func list(_ context: AdministratorContext) async throws -> OfficersPage {
        OfficersPage(
            frame: desk.frame,
            reader: context.officer,
            officers: try await OfficerStore(database: desk.database).all(),
            departments: departments
        )
    }

    private func page(
        _ officer: Officer,
        _ new: NewOfficer,
        _ context: AdministratorContext,
        errors: [FieldError] = []
    ) -> OfficerPage {
        OfficerPage(
            frame: desk.frame,
            reader: context.officer,
            officer: officer,
            new: new,
            departments: departments,
            errors: errors
        )
    }
}

import Domain
import Foundation
import Hummingbird
import Postgres

/// Displays and kiosks of an office's hall: each gets a link, which is shown once.
struct HallDeviceController: Sendable {
    let desk: Desk

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context, made: nil, errors: [])
    }

    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let name = TypedText(form.text("name")).value
        guard let kind = HallDeviceStore.Kind(rawValue: form.text("kind")), !name.isEmpty, name.count <= 40 else {
            return try await page(context, made: nil, errors: [FieldError("name", "名前を40文字以内で入力してください。例：1階ロビー")])
        }
        let key = try form.idempotencyKey()
        let token = Token.random()
        try await desk.database.transaction(repeatable: true) { transaction in
            try await HallDeviceStore(database: transaction)
                .add(key, kind, name, office: scope.office.id, token: token, by: context.officer.officerID)
            try await AuditStore(database: transaction).append(
                context.author.entry(.hallDevice, nil, ["office": scope.office.id, "kind": kind.rawValue])
            )
        }
        let path = kind == .display ? Path.display(token.text) : Path.kiosk(token.text)
        return try await page(context, made: desk.config.staffURL.absoluteString + path, errors: [])
    }

    func remove(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        guard let id = context.parameters.get("device", as: UUID.self) else { throw HTTPError(.notFound) }
        try await desk.database.transaction(repeatable: true) { transaction in
            try await HallDeviceStore(database: transaction).remove(id, of: scope.office.id, now: desk.now())
            try await AuditStore(database: transaction).append(
                context.author.entry(.hallDeviceRemoval, nil, ["office": scope.office.id])
            )
        }
        return .seeOther(Path.hallDevices(scope.office.id))
    }

    private func page(_ context: OfficerContext, made: String?, errors: [FieldError]) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        return .page(
            HallDevicesPage(
                frame: desk.frame,
                officer: context.officer,
                office: scope.office,
                devices: try await HallDeviceStore(database: desk.database).all(of: scope.office.id),
                made: made,
                errors: errors
            ),
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

import Domain
import Foundation
import Hummingbird
import Postgres

/// Another capacity for a stretch of a day, and the visits that it leaves without a seat.
struct CapacityChangeController: Sendable {
    let desk: Desk

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        return try await page(CapacityChangeSheet(Form(query: request.uri.query ?? "")), [], scope, context)
    }

    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 64 * 1024)
        try form.require(context.officer.csrfToken)
        let sheet = CapacityChangeSheet(form)
        let (change, errors) = sheet.read(today: desk.today)
        guard let change, let resource = resources(scope).first(where: { $0.id == sheet.resource }) else {
            return try await page(sheet, errors, scope, context)
        }
        let key = try form.idempotencyKey()
        try await desk.database.transaction(repeatable: true) { transaction in
            let store = CapacityChangeStore(database: transaction)
            guard try await store.add(change, to: resource.id, key, sheet.reason, by: context.officer.officerID) else {
                return
            }
            try await rewrite(resource.id, on: change.day, scope, in: transaction)
            try await AuditStore(database: transaction).append(
                context.author.entry(
                    .capacityChange,
                    nil,
                    [
                        "resource": resource.id, "day": change.day.description, "hours": change.hours.description,
                        "capacity": String(change.capacity),
                    ]
                )
            )
        }
        return .seeOther(Path.capacityChanges(scope.office.id))
    }

    func remove(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        guard let id = context.parameters.get("change", as: UUID.self) else { throw HTTPError(.notFound) }
        let own = resources(scope).map(\.id)
        try await desk.database.transaction(repeatable: true) { transaction in
            let removed = try await CapacityChangeStore(database: transaction)
                .remove(id, among: own, now: desk.now())
            guard let removed else { return }
            try await rewrite(removed.resourceId, on: removed.day, scope, in: transaction)
            try await AuditStore(database: transaction).append(
                context.author.entry(
                    .capacityChangeRemoval,
                    nil,
                    ["resource": removed.resourceId, "day": removed.day.description]
                )
            )
        }
        return .seeOther(Path.capacityChanges(scope.office.id))
    }

    /// Asks the chosen visitors for another time.
    func displace(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 64 * 1024)
        try form.require(context.officer.csrfToken)
        let chosen = (form.values["reservation"] ?? []).compactMap { UUID(uuidString: $0) }
        try await desk.database.transaction(repeatable: true) { transaction in
            let affected = try await ConflictStore(database: transaction).affected(of: resources(scope).map(\.id))
            for id in affected where chosen.contains(id) {
                try await displace(id, context, transaction)
            }
            try await StopActStore(transaction: transaction, now: desk.now()).tell([scope.office.id])
        }
        return .seeOther(Path.capacityChanges(scope.office.id))
    }

    private func displace(_ id: UUID, _ context: OfficerContext, _ transaction: Transaction) async throws {
        let store = ReservationStore(database: transaction, desk: desk)
        guard let reservation = try await store.find(id, locked: true), reservation.status == .confirmed,
            reservation.row.displacedAt == nil
        else { return }
        try await ReservationActStore(transaction: transaction, now: desk.now())
            .displace(reservation, by: context.reservationMover)
        try await AuditStore(database: transaction).append(
            context.author.entry(.reservationDisplacement, .reservation(id))
        )
        guard let visitor = try reservation.visitor() else { return }
        try await ReservationMail(transaction: transaction, desk: desk)
            .send(.displacement, of: reservation, to: visitor)
    }

    private func rewrite(
        _ resource: String,
        on day: CivilDate,
        _ scope: CounterScope,
        in transaction: Transaction
    ) async throws {
        try await SlotPreparation(today: desk.today).write(resource, on: day, in: transaction)
        try await StopActStore(transaction: transaction, now: desk.now()).tell([scope.office.id])
    }

    private func resources(_ scope: CounterScope) -> [Resource] {
        desk.catalogue.snapshot.book.resources.values.filter { scope.ids.contains($0.counter) }
            .sorted { $0.id < $1.id }
    }

    private func page(
        _ sheet: CapacityChangeSheet,
        _ errors: [FieldError],
        _ scope: CounterScope,
        _ context: OfficerContext
    ) async throws -> Response {
        let resources = resources(scope)
        let store = ReservationStore(database: desk.database, desk: desk)
        let conflicts = try await ConflictStore(database: desk.database).affected(of: resources.map(\.id))
        let views = try await store.find(conflicts).map { reservation in
            (view: ReservationView(reservation, at: desk), visitor: try reservation.visitor())
        }
        return .page(
            CapacityChangePage(
                frame: desk.frame,
                officer: context.officer,
                scope: scope,
                resources: resources,
                sheet: sheet,
                errors: errors,
                changes: try await CapacityChangeStore(database: desk.database)
                    .coming(for: resources.map(\.id), from: desk.today),
                conflicts: views
            ),
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

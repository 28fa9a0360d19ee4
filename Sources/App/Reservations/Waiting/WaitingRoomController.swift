import Domain
import Foundation
import Hummingbird
import NIOCore
import Postgres

/// Waiting rooms, for the officers at the counters of their purposes: opens and closes them, and enters callers.
struct WaitingRoomController: Sendable {
    let desk: Desk

    private static let exportBatch = 1000

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let taken = request.uri.queryParameters["place"].flatMap { UUID(uuidString: String($0)) }
        return try await page(WaitingRoomSheet(Form()), context, taken: taken)
    }

    func open(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let scope = try context.counterScope(at: desk)
        let sheet = WaitingRoomSheet(form)
        let (opening, errors) = sheet.read(now: desk.now())
        guard errors.isEmpty else { return try await page(sheet, context, errors: errors) }
        guard let purpose = purposes(scope).first(where: { $0.id == sheet.purpose }) else {
            throw Problem(.invalid, "用件を選んでください。")
        }
        let key = try form.idempotencyKey()
        try await desk.database.transaction(repeatable: true) { transaction in
            let isNew = try await WaitingRoomStore(database: transaction).open(
                key,
                for: purpose.id,
                by: .officer,
                officer: context.officer.officerID,
                opening: opening,
                draw: WaitingDraw(of: key, keys: desk.keys),
                rate: desk.firstAdmissionRate,
                now: desk.now()
            )
            guard isNew else { return }
            try await AuditStore(database: transaction).append(
                context.author.entry(
                    .waitingRoomOpening,
                    nil,
                    ["purpose": purpose.id, "opener": WaitingRoom.Opener.officer.rawValue]
                )
            )
        }
        return .seeOther(Path.officeWaitingRooms(scope.office.id))
    }

    func close(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let scope = try context.counterScope(at: desk)
        let id = try room(context)
        let own = purposes(scope).map(\.id)
        try await desk.database.transaction(repeatable: true) { transaction in
            let closed = try await WaitingRoomStore(database: transaction).close(id, among: own, now: desk.now())
            guard let closed else { return }
            try await AuditStore(database: transaction).append(
                context.author.entry(.waitingRoomClosing, nil, ["purpose": closed])
            )
        }
        return .seeOther(Path.officeWaitingRooms(scope.office.id))
    }

    /// Somebody on the telephone gets a place in the same order.
    func enter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let scope = try context.counterScope(at: desk)
        let id = try room(context)
        let sheet = WaitingRoomSheet(form)
        guard let telephone = TelephoneNumber(typed: sheet.telephone) else {
            let error = FieldError(WaitingRoomSheet.telephone(id), "電話番号を確かめてください。例：090-1234-5678")
            return try await page(sheet, context, room: id, errors: [error])
        }
        let own = purposes(scope).map(\.id)
        let key = try form.idempotencyKey()
        let place = try await desk.database.transaction(repeatable: true) { transaction in
            try await enter(telephone, key, id, own, context, transaction)
        }
        return .seeOther(Path.officeWaitingRooms(scope.office.id) + "?place=\(WaitingDraw.word(place))")
    }

    private func enter(
        _ telephone: TelephoneNumber,
        _ key: UUID,
        _ id: UUID,
        _ own: [String],
        _ context: OfficerContext,
        _ transaction: Transaction
    ) async throws -> UUID {
        let now = desk.now()
        let room = try await WaitingRoomStore(database: transaction).find(id, among: own)
        guard let room else { throw HTTPError(.notFound) }
        guard WaitingRule.isLobbyOpen(opening: room.opensAt, now: now) else {
            throw Problem(.conflict, "順番待ちに入れるのは、受付開始の1時間前からです。")
        }
        let place = try await WaitingPlaceStore(database: transaction, now: now).take(
            key,
            in: room,
            draw: WaitingDraw(of: room.id, keys: desk.keys),
            telephone: telephone,
            keys: desk.keys
        )
        guard let place else { throw Problem(.conflict, "この順番待ちは終わっています。") }
        if place.id == key {
            try await AuditStore(database: transaction).append(
                context.author.entry(.callersPlace, nil, ["purpose": room.purposeId])
            )
        }
        return place.id
    }

    /// Every place with its rank and what was drawn for it, so that the order can be checked.
    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let rooms = WaitingRoomStore(database: desk.database)
        guard let room = try await rooms.find(try room(context), among: purposes(scope).map(\.id)) else {
            throw HTTPError(.notFound)
        }
        guard room.drawnAt != nil else { throw Problem(.conflict, "順番は、受付開始のあとに決まります。") }
        try await AuditStore(database: desk.database).append(
            context.author.entry(.waitingListExport, nil, ["purpose": room.purposeId])
        )
        let body = ResponseBody { writer in
            let store = WaitingListStore(database: desk.database)
            try await writer.write(ByteBuffer(string: WaitingTable.head))
            var last = 0
            while true {
                let lines = try await store.lines(in: room.id, after: last, limit: Self.exportBatch)
                try await writer.write(ByteBuffer(string: lines.map(WaitingTable.row).joined()))
                guard lines.count == Self.exportBatch else { break }
                last = lines.last?.rank ?? last
            }
            try await writer.finish(nil)
        }
        return .spreadsheet(named: "waiting-\(room.purposeId)-\(desk.today).csv", body)
    }

    private func room(_ context: OfficerContext) throws -> UUID {
        guard let id = context.parameters.get("room", as: UUID.self) else { throw HTTPError(.notFound) }
        return id
    }

    private func purposes(_ scope: CounterScope) -> [Purpose] {
        scope.purposes(of: desk.catalogue.snapshot.book).filter { $0.isByStaffOnly != true }
    }

    /// - Parameters:
    ///   - room: to which the sheet belongs; nil for the one that opens rooms.
    ///   - taken: the caller's place that was just given.
    private func page(
        _ sheet: WaitingRoomSheet,
        _ context: OfficerContext,
        room: UUID? = nil,
        taken: UUID? = nil,
        errors: [FieldError] = []
    ) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let purposes = purposes(scope)
        let overviews = try await WaitingRoomStore(database: desk.database).overview(of: purposes.map(\.id))
        let list = WaitingListStore(database: desk.database)
        var rooms: [WaitingRoomsPage.Room] = []
        // As many as purposes of one office that are rushed for at the same time.
        for overview in overviews {
            rooms.append(
                WaitingRoomsPage.Room(
                    overview: overview,
                    now: desk.waitingRooms.room(for: overview.purposeId).flatMap { $0.id == overview.id ? $0 : nil },
                    callers: try await list.callers(in: overview.id, keys: desk.keys, now: desk.now())
                )
            )
        }
        // Telephone numbers are personal data.
        if rooms.contains(where: { !$0.callers.isEmpty }) {
            try await AuditStore(database: desk.database).append(
                context.author.entry(.waitingRoomReading, nil, ["office": scope.office.id])
            )
        }
        return .page(
            WaitingRoomsPage(
                frame: desk.frame,
                officer: context.officer,
                scope: scope,
                purposes: purposes,
                rooms: rooms,
                sheet: sheet,
                room: room,
                taken: taken,
                errors: errors,
                now: desk.now()
            ),
            status: errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

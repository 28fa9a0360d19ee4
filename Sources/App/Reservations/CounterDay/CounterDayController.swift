import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// The day at an office's counters: who comes, who waits, who is next.
struct CounterDayController: Sendable {
    let desk: Desk

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scopes = CounterScope.all(for: context.officer, in: desk.catalogue.snapshot)
        if scopes.count == 1 { return .seeOther(Path.counterDay(scopes[0].office.id)) }
        return .page(CounterOfficesPage(frame: desk.frame, officer: context.officer, scopes: scopes))
    }

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let parameters = request.uri.queryParameters
        let today = desk.today
        let day = parameters["day"].flatMap { CivilDate(String($0)) } ?? today
        let store = CounterDayStore(database: desk.database, keys: desk.keys)
        let stops = try await store.stops(at: scope.ids, on: day)
        let times = try await ServingTimeStore(database: desk.database).times(at: scope.ids, until: desk.now())
        // The page shows names: who looks is recorded, once for each time that somebody opens it.
        if parameters["live"] == nil {
            try await AuditStore(database: desk.database).append(
                context.author.entry(.counterListing, nil, ["office": scope.office.id, "day": day.description])
            )
        }
        return .page(
            CounterDayPage(
                frame: desk.frame,
                officer: context.officer,
                view: CounterDayView(scope: scope, day: day, stops: stops, times: times, at: desk),
                deskName: String(parameters["desk"]?.prefix(Self.longestDesk) ?? "")
            )
        )
    }

    /// In characters.
    static let longestDesk = 10

    /// Tells the page that it is to be read anew.
    func events(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        return .events(desk.counters.changes(of: scope.office.id))
    }

    /// One act on one visit.
    func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        guard let id = context.parameters.get("reservation", as: UUID.self),
            let ordinal = context.parameters.get("ordinal", as: Int.self),
            let act = StopAct(rawValue: form.text(FormNames.act))
        else { throw HTTPError(.notFound) }
        let deskName = try deskName(form, isNeeded: act == .call)
        let key = try form.idempotencyKey()
        return .seeOther(
            try await desk.once(key, scope: "officer:\(context.officer.officerID)") { transaction in
                let store = CounterDayStore(database: transaction, keys: desk.keys)
                let stop = try await store.lock(id, ordinal, at: scope.ids)
                guard stop.row.day <= desk.today else {
                    throw Problem(.conflict, "予約の日になるまで、この操作はできません。")
                }
                try await perform(act, on: stop, scope, deskName, context, transaction)
                return Path.counterDay(scope.office.id, on: stop.row.day, desk: deskName)
            }
        )
    }

    /// Calls whoever is next at a counter.
    func next(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let deskName = try deskName(form, isNeeded: true)
        let counter = form.text("counter")
        guard scope.ids.contains(counter) else { throw Problem(.invalid, "窓口を選んでください。") }
        let key = try form.idempotencyKey()
        return .seeOther(
            try await desk.once(key, scope: "officer:\(context.officer.officerID)") { transaction in
                let store = CounterDayStore(database: transaction, keys: desk.keys)
                // Two desks that press at once call two people.
                try await store.takeTurn(at: counter)
                let stops = try await store.stops(at: [counter], on: desk.today)
                let queue = CallQueue(stops.compactMap(\.entry), at: desk.now())
                let path = Path.counterDay(scope.office.id, on: desk.today, desk: deskName)
                guard let first = queue.order.first,
                    let stop = stops.first(where: { $0.entry == first })
                else { return path }
                try await perform(.call, on: stop, scope, deskName, context, transaction)
                return path
            }
        )
    }

    func perform(
        _ act: StopAct,
        on stop: DayStop,
        _ scope: CounterScope,
        _ deskName: String,
        _ context: OfficerContext,
        _ transaction: Transaction
    ) async throws {
        try await StopActStore(transaction: transaction, now: desk.now()).perform(
            act,
            on: stop,
            office: scope.office,
            position: scope.office.position(of: stop.row.counterId),
            desk: deskName
        )
        try await AuditStore(database: transaction).append(
            context.author.entry(AuditAct(act), .reservation(stop.row.reservationId))
        )
        desk.metrics.stopActs.increment(act.rawValue)
    }

    private func deskName(_ form: Form, isNeeded: Bool) throws -> String {
        let name = TypedText(form.text("desk")).value
        guard !isNeeded || !name.isEmpty else {
            throw Problem(.invalid, "「呼び出す席」に、あなたの席の番号を入力してください。")
        }
        return String(name.prefix(Self.longestDesk))
    }
}

extension OfficerContext {
    /// The counters of the office that the address names.
    func counterScope(at desk: Desk) throws -> CounterScope {
        try CounterScope(parameters.require("office"), for: officer, in: desk.catalogue.snapshot)
    }
}

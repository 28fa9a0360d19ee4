import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Those who come without a reservation, and those who reserve by telephone or at the counter.
struct CounterVisitController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let draft = CounterVisitDraft(Form(query: request.uri.query ?? ""), scope, at: desk)
        return try await page(draft, scope, context)
    }

    /// Whoever stands there now: no seat is taken, the queue decides.
    func takeIn(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (form, draft, scope) = try await sent(request, context)
        guard let need = draft.site?.planner.needs.first else { throw Problem(.invalid, "用件を選んでください。") }
        let key = try form.idempotencyKey()
        let now = desk.now()
        try await desk.database.transaction(repeatable: true) { transaction in
            let isNew = try await CounterVisitStore(transaction: transaction, keys: desk.keys, now: now).addWalkIn(
                key,
                need: need,
                office: scope.office.id,
                people: draft.people,
                today: desk.today
            )
            guard isNew else { return }
            let stop = try await CounterDayStore(database: transaction, keys: desk.keys).lock(key, 0, at: scope.ids)
            try await CounterDayController(desk: desk).perform(.arrival, on: stop, scope, "", context, transaction)
        }
        return .seeOther(Path.counterDay(scope.office.id))
    }

    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (form, draft, scope) = try await sent(request, context)
        guard let purpose = draft.purpose else { throw Problem(.invalid, "用件を選んでください。") }
        return try await reserve(form, purpose, draft, scope, context)
    }

    private func sent(
        _ request: Request,
        _ context: OfficerContext
    ) async throws -> (Form, CounterVisitDraft, CounterScope) {
        let scope = try context.counterScope(at: desk)
        let form = try await Form.read(request, limit: 64 * 1024)
        try form.require(context.officer.csrfToken)
        return (form, CounterVisitDraft(form, scope, at: desk), scope)
    }

    private func reserve(
        _ form: Form,
        _ purpose: Purpose,
        _ draft: CounterVisitDraft,
        _ scope: CounterScope,
        _ context: OfficerContext
    ) async throws -> Response {
        var draft = draft
        let sheet = VisitorSheet(for: [purpose])
        let (visitor, errors) = sheet.read(form.entries, town: desk.town, today: desk.today)
        draft.entries = form.entries
        draft.errors = errors
        let reason = TypedText(form.text(CounterVisitPage.reason)).value
        let choice = try await draft.times(at: desk).first { $0.plan.start.minutes == Int(form.text("minute")) }
        if choice == nil { draft.errors.insert(FieldError("minute", "時間を選んでください。"), at: 0) }
        if let choice, !choice.hasRoom, reason.isEmpty {
            draft.errors.append(
                FieldError(EntryKey(rawValue: CounterVisitPage.reason), "定員を超えて予約するときは、理由を入力してください。")
            )
        }
        guard draft.errors.isEmpty, let choice, let site = draft.site else {
            return try await page(draft, scope, context)
        }
        let key = try form.idempotencyKey()
        let hold = Hold(
            id: key,
            seats: .staff,
            channel: form.text("channel") == "counter" ? .counter : .telephone,
            office: site.office.id,
            day: draft.day,
            plan: choice.plan,
            people: draft.people,
            purposes: [purpose.id],
            session: nil,
            until: desk.now() + Hold.lifetime
        )
        do {
            try await book(hold, visitor, overbooked: choice.hasRoom ? nil : reason, context)
        } catch is SeatsTaken {
            draft.errors = [FieldError("minute", "選んだ時間は、ちょうど今、ほかの方が予約しました。別の時間を選んでください。")]
            return try await page(draft, scope, context)
        } catch is NotAdmitted {
            draft.errors = [FieldError("denwa", "この用件は順番待ちの受付中です。この電話番号の順番は、まだ来ていません。")]
            return try await page(draft, scope, context)
        }
        return .seeOther(Path.counterDay(scope.office.id, on: draft.day, desk: ""))
    }

    /// - Parameter reason: why there is one more visit than seats; nil where there is room.
    private func book(
        _ hold: Hold,
        _ visitor: VisitorRecord,
        overbooked reason: String?,
        _ context: OfficerContext
    ) async throws {
        let now = desk.now()
        try await desk.database.transaction(repeatable: true) { transaction in
            // The form was sent before.
            let store = ReservationStore(database: transaction, desk: desk)
            guard try await store.find(hold.id) == nil else { return }
            try await usePlace(of: visitor, for: hold, transaction)
            if reason != nil {
                try await SeatStore(transaction: transaction, now: now).addExtra(for: hold.plan, on: hold.day)
                try await AuditStore(database: transaction).append(
                    context.author.entry(.overbooking, .reservation(hold.id))
                )
            }
            try await HoldStore(database: transaction, keys: desk.keys, now: now).add(hold)
            guard let reservation = try await store.find(hold.id) else { throw SeatsTaken() }
            try await store.keep(visitor, of: reservation)
            try await ReservationActStore(transaction: transaction, now: now).confirm(
                reservation,
                terms: desk.keys.contactTerms(of: visitor),
                by: context.reservationMover,
                note: reason
            )
            try await RemindOfVisitJob.enqueue(
                for: hold.id,
                on: hold.day,
                now: now,
                in: JobStore(database: transaction)
            )
            try await AuditStore(database: transaction).append(
                context.author.entry(.visit, .reservation(hold.id), ["channel": hold.channel.rawValue])
            )
            let mail = ReservationMail(transaction: transaction, desk: desk)
            try await mail.send(.confirmation, of: reservation, to: visitor)
            try await StopActStore(transaction: transaction, now: now)
                .tell(desk.catalogue.snapshot.offices(ofCounters: hold.plan.stops.map(\.need.counter)))
        }
        desk.metrics.reservationActs.increment(ReservationAct.confirmation.rawValue)
    }

    /// Who calls waits in the same line as everybody; who stands at the counter waits there.
    ///
    /// - Throws: `NotAdmitted`
    private func usePlace(of visitor: VisitorRecord, for hold: Hold, _ transaction: Transaction) async throws {
        let room = hold.purposes.first.flatMap { desk.waitingRooms.room(for: $0) }
        guard hold.channel == .telephone, let room else { return }
        let term = desk.keys.blindIndex(ofTelephone: visitor.telephone ?? "")
        try await WaitingPlaceStore(database: transaction, now: desk.now())
            .use(room.id, telephone: term, for: hold.id)
    }

    private func page(
        _ draft: CounterVisitDraft,
        _ scope: CounterScope,
        _ context: OfficerContext
    ) async throws -> Response {
        .page(
            CounterVisitPage(
                frame: desk.frame,
                officer: context.officer,
                town: desk.town,
                scope: scope,
                draft: draft,
                isWaitedFor: draft.purpose.flatMap { desk.waitingRooms.room(for: $0.id) } != nil,
                times: try await draft.times(at: desk)
            ),
            status: draft.errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

extension OfficerContext {
    /// How a reservation's history names this officer.
    var reservationMover: ReservationActStore.Mover {
        ReservationActStore.Mover(kind: .officer, officer: officer.officerID)
    }
}

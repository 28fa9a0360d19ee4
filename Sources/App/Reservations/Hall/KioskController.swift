import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Where visitors check in by themselves: by the number or the QR code, or without a reservation.
struct KioskController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (token, office) = try await office(context)
        return .page(page(token, office))
    }

    func create(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (token, office) = try await office(context)
        let form = try await Form.read(request, limit: 16 * 1024)
        let typed = TypedText(form.text(KioskPage.number)).value
        var page = page(token, office)
        page.typed = typed
        guard let number = ReservationNumber(typed: typed) else {
            page.errors = [Self.error("予約番号を確かめてください。8文字の英数字です。例：ABCD-2345")]
            return .page(page, status: .unprocessableContent)
        }
        guard let arrival = try await arrive(number, office, context) else {
            page.errors = [Self.error("今日のこの窓口の予約に、この番号はありません。お近くの職員にお声かけください。")]
            return .page(page, status: .unprocessableContent)
        }
        return .page(KioskTicketPage(frame: desk.frame, office: office, token: token, arrival: arrival))
    }

    /// Gives a call number to whoever comes without a reservation.
    func takeIn(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (token, office) = try await office(context)
        let form = try await Form.read(request, limit: 16 * 1024)
        guard let purpose = purposes(at: office).first(where: { $0.id == form.text(KioskPage.purpose) }),
            let need = site(for: purpose, at: office)?.planner.needs.first
        else {
            var page = page(token, office)
            page.errors = [FieldError(EntryKey(rawValue: KioskPage.purpose), "用件を選んでください。")]
            return .page(page, status: .unprocessableContent)
        }
        let arrival = try await takeIn(need, try form.idempotencyKey(), office, context)
        return .page(KioskTicketPage(frame: desk.frame, office: office, token: token, arrival: arrival))
    }

    /// What a visitor who has checked in is told.
    struct Arrival: Sendable {
        let callNumber: String
        let place: String
        /// nil without a reservation.
        let start: MinuteOfDay?
        /// How long it takes, about; nil with a reservation, and while too little is known.
        var wait: WaitEstimate?
    }

    /// Checking in twice gives the same number again.
    ///
    /// - Returns: nil when there is no such visit today.
    private func arrive(
        _ number: ReservationNumber,
        _ office: Office,
        _ context: StaffContext
    ) async throws -> Arrival? {
        try await desk.database.transaction(repeatable: true) { transaction in
            let store = CounterDayStore(database: transaction, keys: desk.keys)
            let counters = office.counters.map(\.id)
            guard let stop = try await store.lock(number, on: desk.today, at: counters) else { return nil }
            return try await self.arrive(stop, office, context, transaction)
        }
    }

    /// - Parameter key: of the form: sent twice, it is one visit with one number.
    private func takeIn(
        _ need: VisitNeed,
        _ key: UUID,
        _ office: Office,
        _ context: StaffContext
    ) async throws -> Arrival {
        let now = desk.now()
        return try await desk.database.transaction(repeatable: true) { transaction in
            let days = CounterDayStore(database: transaction, keys: desk.keys)
            let others = try await days.stops(at: [need.counter], on: desk.today)
            let times = try await ServingTimeStore(database: transaction).times(at: [need.counter], until: now)
            _ = try await CounterVisitStore(transaction: transaction, keys: desk.keys, now: now)
                .addWalkIn(key, need: need, office: office.id, people: 1, today: desk.today)
            let stop = try await days.lock(key, 0, at: office.counters.map(\.id))
            guard var arrival = try await self.arrive(stop, office, context, transaction) else {
                throw Problem(.conflict, "この受付は終わりました。はじめからやり直してください。")
            }
            let before = others.filter { $0.row.reservationId != key }
            arrival.wait = WaitEstimate(behind: before, times[need.counter])
            return arrival
        }
    }

    /// - Returns: nil when the visit is over or was never received.
    private func arrive(
        _ stop: DayStop,
        _ office: Office,
        _ context: StaffContext,
        _ transaction: Transaction
    ) async throws -> Arrival? {
        var callNumber = stop.row.callNumber
        if stop.row.status.acts.contains(.arrival) {
            callNumber = try await StopActStore(transaction: transaction, now: desk.now()).perform(
                .arrival,
                on: stop,
                office: office,
                position: office.position(of: stop.row.counterId),
                desk: ""
            )
            try await AuditStore(database: transaction).append(
                AuditEntry(
                    actor: .applicant,
                    act: .visitArrival,
                    subject: .reservation(stop.row.reservationId),
                    requestID: context.id,
                    origin: context.origin,
                    details: ["by": "kiosk"]
                )
            )
            desk.metrics.stopActs.increment(StopAct.arrival.rawValue)
        }
        guard let callNumber else { return nil }
        return Arrival(
            callNumber: callNumber,
            place: desk.catalogue.snapshot.whereabouts(ofCounter: stop.row.counterId) ?? "",
            start: stop.isReserved ? stop.start : nil
        )
    }

    private func page(_ token: Token, _ office: Office) -> KioskPage {
        KioskPage(frame: desk.frame, office: office, token: token, purposes: purposes(at: office))
    }

    /// What is done at the office for whoever comes by.
    private func purposes(at office: Office) -> [Purpose] {
        desk.catalogue.snapshot.book.offered.filter { site(for: $0, at: office) != nil }
    }

    private func site(for purpose: Purpose, at office: Office) -> VisitSite? {
        let catalogue = desk.catalogue.snapshot
        let wish = VisitWish(purposes: [purpose], people: 1, seats: .staff)
        return catalogue.book.site(named: office.siteName, for: wish, in: catalogue)
    }

    private func office(_ context: StaffContext) async throws -> (Token, Office) {
        try await context.hall(.kiosk, at: desk)
    }

    private static func error(_ sentence: String) -> FieldError {
        FieldError(EntryKey(rawValue: KioskPage.number), sentence)
    }
}

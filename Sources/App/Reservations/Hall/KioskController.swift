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
        return .page(KioskPage(frame: desk.frame, office: office, token: token))
    }

    func create(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (token, office) = try await office(context)
        let form = try await Form.read(request, limit: 16 * 1024)
        let typed = TypedText(form.text(KioskPage.number)).value
        var page = KioskPage(frame: desk.frame, office: office, token: token)
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

    /// What a visitor who has checked in is told.
    struct Arrival: Sendable {
        let callNumber: String
        let place: String
        let start: MinuteOfDay
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
                start: stop.start
            )
        }
    }

    private func office(_ context: StaffContext) async throws -> (Token, Office) {
        try await context.hall(.kiosk, at: desk)
    }

    private static func error(_ sentence: String) -> FieldError {
        FieldError(EntryKey(rawValue: KioskPage.number), sentence)
    }
}

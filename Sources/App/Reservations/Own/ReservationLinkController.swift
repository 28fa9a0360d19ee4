import Domain
import Foundation
import Hummingbird
import Postgres

/// The link in a reservation's mails: opens it on any device.
struct ReservationLinkController: Sendable {
    let desk: Desk

    /// Only looks: programs that check mails for dangers open every link in them.
    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        _ = try await find(token, in: desk.database)
        return .page(
            ReservationLinkPage(frame: desk.frame, token: token),
            headers: [.cacheControl: "no-store", HeaderNames.referrerPolicy: "no-referrer"]
        )
    }

    func open(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        let visit = ApplicantVisit(context)
        let reservation = try await desk.database.transaction(repeatable: true) { transaction in
            let reservation = try await self.find(token, in: transaction)
            try await visit.begin(in: transaction, now: desk.now())
            try await ReservationStore(database: transaction, desk: desk).grant(reservation, to: visit.session.id)
            try await AuditStore(database: transaction).append(
                context.author.entry(.reservationAccess, .reservation(reservation), ["by": "link"])
            )
            return reservation
        }
        return visit.seeOther(Path.reservation(reservation))
    }

    /// - Throws: `Problem(.gone)` when it was never a link, or its reservation was long ago.
    private func find(_ token: Token, in database: any Querying) async throws -> UUID {
        guard let reservation = try await ReservationStore(database: database, desk: desk).reservation(of: token) else {
            throw Problem(.gone, "このリンクは使えません。予約番号と電話番号で予約を開いてください。")
        }
        return reservation
    }
}

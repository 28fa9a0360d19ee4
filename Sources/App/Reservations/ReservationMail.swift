import Domain
import Foundation
import Postgres

/// Mails about a reservation, each with a link that opens it without an account.
struct ReservationMail: Sendable {
    let transaction: Transaction
    let desk: Desk

    enum Occasion: String, Sendable {
        case confirmation, change, cancellation, reminder, displacement
    }

    /// - Parameter visitor: nobody is written to whose address is not known.
    func send(_ occasion: Occasion, of reservation: OpenReservation, to visitor: VisitorRecord) async throws {
        guard let email = visitor.email else { return }
        let token = try await ReservationStore(database: transaction, desk: desk).addLink(to: reservation.id)
        let letter = Letter.reservation(
            occasion,
            of: ReservationView(reservation, at: desk),
            link: desk.link(Path.reservationLink(token.text)),
            from: desk.catalogue.snapshot.town
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .reservation, recipient: email, letter: letter),
            now: desk.now()
        )
    }
}

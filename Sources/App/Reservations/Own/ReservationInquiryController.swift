import Domain
import Foundation
import Hummingbird
import Postgres

/// Opens a reservation by its number and the telephone number, without an account.
struct ReservationInquiryController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let number = request.uri.queryParameters["number"].map(String.init) ?? ""
        return .page(ReservationInquiryPage(frame: desk.frame, number: ReservationNumber(typed: number)?.text ?? ""))
    }

    func open(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let page = ReservationInquiryPage(
            frame: desk.frame,
            number: TypedText(form.text(ReservationInquiryPage.number)).value,
            telephone: TypedText(form.text(ReservationInquiryPage.telephone)).value
        )
        let number = ReservationNumber(typed: page.number)
        let telephone = TelephoneNumber(typed: page.telephone)
        guard let number, let telephone else { return refuse(page.checked(number, telephone)) }
        let rates = RateStore(desk: desk)
        try await rates.take(.statusAttempts, by: context.origin.description)
        try await rates.take(.statusAttemptsPerNumber, by: number.letters)
        let visit = ApplicantVisit(context)
        let term = desk.keys.blindIndex(ofTelephone: telephone.digits)
        let reservation = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.open(number, term, visit, context, transaction)
        }
        guard let reservation else { return refuse(page.mismatching()) }
        return visit.seeOther(Path.reservation(reservation))
    }

    /// - Returns: nil when number and telephone do not belong together.
    private func open(
        _ number: ReservationNumber,
        _ term: [UInt8],
        _ visit: ApplicantVisit,
        _ context: PublicContext,
        _ transaction: Transaction
    ) async throws -> UUID? {
        let store = ReservationStore(database: transaction, desk: desk)
        let audit = AuditStore(database: transaction)
        guard let reservation = try await store.find(number, term: term) else {
            try await audit.append(context.author.entry(.reservationAccessFailed))
            return nil
        }
        try await visit.begin(in: transaction, now: desk.now())
        try await store.grant(reservation, to: visit.session.id)
        try await audit.append(
            context.author.entry(.reservationAccess, .reservation(reservation), ["by": "number"])
        )
        return reservation
    }

    private func refuse(_ page: ReservationInquiryPage) -> Response {
        .page(page, status: .unprocessableContent, headers: [.cacheControl: "no-store"])
    }
}

import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// The held seats become a reservation.
struct ReservationConfirmationController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.reservationAccess()
        let isNew: Bool
        do {
            isNew = try await desk.database.transaction(repeatable: true) { transaction in
                try await self.confirm(access, context, transaction)
            }
        } catch let problem as Problem where problem.code == .conflict {
            return try await refuse(access, problem, context)
        }
        if isNew { desk.metrics.reservationActs.increment(ReservationAct.confirmation.rawValue) }
        return .seeOther(Path.reservation(access.reservation))
    }

    /// - Returns: false when it was confirmed before: the state is the key, whoever sends the form again.
    private func confirm(
        _ access: ReservationAccess,
        _ context: ApplicantContext,
        _ transaction: Transaction
    ) async throws -> Bool {
        let reservation = try await ReservationStore(database: transaction, desk: desk).find(access, locked: true)
        guard reservation.status == .held else {
            guard reservation.status == .expired || reservation.row.contact == nil else { return false }
            throw Problem(.conflict, "確定する前に時間が過ぎたため、この時間の確保を終わりました。もう一度、日時を選んでください。")
        }
        guard let visitor = try reservation.visitor() else { throw Problem(.invalid, "お名前などを入力してください。") }
        let terms = desk.keys.contactTerms(of: visitor)
        let acts = ReservationActStore(transaction: transaction, now: desk.now())
        try await acts.requireModesty(of: reservation, terms: terms)
        try await acts.confirm(reservation, terms: terms, by: .applicant)
        try await RemindOfVisitJob.enqueue(
            for: reservation.id,
            on: reservation.row.day,
            now: desk.now(),
            in: JobStore(database: transaction)
        )
        try await AuditStore(database: transaction).append(
            context.author.entry(.reservation, .reservation(reservation.id))
        )
        let mail = ReservationMail(transaction: transaction, desk: desk)
        try await mail.send(.confirmation, of: reservation, to: visitor)
        return true
    }

    private func refuse(
        _ access: ReservationAccess,
        _ problem: Problem,
        _ context: ApplicantContext
    ) async throws -> Response {
        let reservation = try await ReservationStore(database: desk.database, desk: desk).find(access)
        guard reservation.status == .held, let visitor = try reservation.visitor() else { throw problem }
        return .page(
            ReservationAnswersPage(
                frame: desk.frame,
                view: ReservationView(reservation, at: desk),
                visitor: visitor,
                refusal: problem.sentence,
                session: context.session
            ),
            status: .conflict,
            headers: [.cacheControl: "no-store"]
        )
    }
}

extension KeyRing {
    /// Whose reservation it is: blind indexes of telephone and e-mail.
    func contactTerms(of visitor: VisitorRecord) -> [[UInt8]] {
        let telephone = visitor.telephone.map { blindIndex(ofTelephone: $0) }
        let email = visitor.email.map { blindIndex(of: $0.lowercased(), purpose: "reservations.email") }
        return [telephone, email].compactMap(\.self)
    }

    /// - Parameter digits: without hyphens.
    func blindIndex(ofTelephone digits: String) -> [UInt8] {
        blindIndex(of: digits, purpose: "reservations.telephone")
    }
}

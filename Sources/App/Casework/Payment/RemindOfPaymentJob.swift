import Domain
import Foundation

/// Reminds the applicant two days before the time to pay is over.
struct RemindOfPaymentJob: Job {
    static let kind = "remind-of-payment"

    let application: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            let store = ApplicationStore(database: transaction, desk: desk)
            guard let open = try await store.find(application, locked: true), open.status == .awaitingPayment,
                let respondBy = open.row.respondBy, desk.today <= respondBy
            else { return }
            // The money is held, and is being taken.
            let payment = try await PaymentStandingStore(database: transaction).standing(of: open.id)
            guard payment?.isHeld != true else { return }
            let letter = CaseLetter(
                kind: .paymentReminder,
                subject: "お支払いの期限が近づいています",
                text: "手数料を、\(respondBy.weekdayText)までにお支払いください。\n期限を過ぎると、申請は無効になります。行き違いでお支払い済みのときは、ご容赦ください。"
            )
            let file = CaseFile(open, town: desk.town)
            try await letter.send(about: file, with: ActHands(transaction: transaction, desk: desk))
        }
    }
}

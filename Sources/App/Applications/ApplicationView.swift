import Content
import Domain
import Foundation

/// What an applicant is shown of an application that was sent.
struct ApplicationView: Sendable {
    let application: OpenApplication
    let department: Department?
    /// The department's, or else the town hall's.
    let telephone: String
    let events: [HistoryStore.Event]
    let messages: [HistoryStore.Message]
    let corrections: [CorrectionStore.OpenCorrection]
    let files: [Attachment]
    let payment: PaymentStanding?
    /// Whether the fee can be paid on this site.
    let isPaidOnline: Bool
    let town: Town
    let today: CivilDate

    var id: UUID { application.id }
    var status: ApplicationStatus { application.status }
    var procedure: Procedure { application.procedure }

    /// The request that waits for an answer.
    var openCorrection: CorrectionStore.OpenCorrection? {
        guard status == .returnedForCorrection, let last = corrections.last, last.answeredAt == nil else { return nil }
        return last
    }

    /// What is to be put right, in words.
    func requested(by correction: CorrectionStore.OpenCorrection) -> [(label: String, reason: String)] {
        let before = Journey(of: application, with: correction.request.submitted, town: town)
        return correction.request.fields.map { (before.question(at: $0.key)?.label ?? "", $0.reason) }
    }

    var canWithdraw: Bool {
        let course = Course(procedure, amount: application.row.feeYen)
        return status.acts(of: .applicant, on: course).contains(.withdrawal)
    }

    /// Yen to pay, once it is known.
    var amount: Int? { application.row.feeYen }

    var fee: String {
        if procedure.fee.isFree { return "かかりません" }
        guard let amount else { return "審査のときに決まります" }
        return switch status {
        case .awaitingPayment where isFeeHeld: "\(NumberText.yen(amount))（お支払いの手続は済んでいます）"
        case .awaitingPayment: "\(NumberText.yen(amount))（お支払いをお待ちしています）"
        case .paid, .issued, .dispatched, .completed: "\(NumberText.yen(amount))（お支払い済み）" + returned
        case .withdrawn, .rejected, .cancelled, .expiredUnpaid: "お支払いはありません"
        default: NumberText.yen(amount) + (isFeeHeld ? "（お支払いの手続は済んでいます。認められるまでは、お預かりするだけです）" : "")
        }
    }

    /// Nothing has to be paid: the money is held, and taken when the application is granted.
    var isFeeHeld: Bool { payment.map { $0.isHeld && $0.amount == amount } ?? false }

    /// Whether there is a receipt to show.
    var hasReceipt: Bool { payment?.isConfirmed ?? false }

    private var returned: String {
        guard let payment, payment.refunded > 0 else { return "" }
        return "、\(NumberText.yen(payment.refunded))を返金しました"
    }

    /// What the applicant corrected, request by request.
    var differences: [(answeredAt: Date, changes: [AnswerDifference])] {
        return corrections.compactMap { correction in
            guard let answeredAt = correction.answeredAt, let answer = correction.answer else { return nil }
            let before = Journey(of: application, with: correction.request.submitted, town: town)
            let after = Journey(of: application, with: answer, town: town)
            return (answeredAt, AnswerDifference.between(before, after, fileNames: files.names))
        }
    }
}

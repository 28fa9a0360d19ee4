import Domain
import Foundation

/// What an applicant is shown of a payment.
struct PaymentView: Sendable {
    /// How the payment stands for whoever has to pay.
    enum State: Sendable, Hashable {
        /// Nothing was begun, or what was begun has ended.
        case ready
        /// The provider's page is open.
        case underway
        case declined
        /// A number was issued, to be paid at a shop or bank.
        case reserved
        case ended
        /// The money was held, but the application could not be sent.
        case unsendable
        case held
        case paid
    }

    /// What just went wrong.
    enum Remark: Sendable {
        /// The provider's page could not be opened.
        case unreachable
        /// The provider could not be asked.
        case unknown
    }

    let application: OpenApplication
    /// nil once the application was sent.
    let draft: Draft?
    let state: State
    let remark: Remark?
    /// Yen.
    let amount: Int
    /// Line by line, where that is known.
    let quote: FeeQuote?
    /// The means that can be chosen from.
    let means: [PaymentMeans]
    /// By which the number was issued.
    let chosen: PaymentMeans?
    /// The last day on which it can be paid.
    let lastDay: CivilDate?
    /// Where the number can be read again.
    let pageAddress: String?

    /// - Returns: nil when nothing is to be paid on this page.
    init?(_ application: OpenApplication, file: OrderFile?, remark: Remark?, at desk: Desk) throws {
        guard let service = desk.config.services.payments else { return nil }
        self.application = application
        self.remark = remark
        draft = Draft(application, at: desk)
        let moment: OrderRecord.Moment
        if let draft {
            guard draft.application.email != nil, draft.journey.isComplete, let due = draft.dueAtSubmission else {
                return nil
            }
            amount = due
            moment = .atSubmission
            quote = draft.journey.quote
        } else {
            guard let fee = application.row.feeYen, fee > 0 else { return nil }
            amount = fee
            moment = .afterReview
            let quote = Journey(of: application, town: desk.town).quote
            self.quote = quote?.total == fee ? quote : nil
        }
        // What was let go because the sum has changed is told beside the new sum.
        let isMine = file?.order.amount == amount || file?.order.closing == .unsendable
        let mine = isMine ? file : nil
        guard let state = Self.state(mine, of: application, moment, at: desk.now()) else { return nil }
        self.state = state
        means = moment == .atSubmission ? service.holdingMeans : service.means
        let attempt = mine?.current
        chosen = attempt?.means
        let numberDay = attempt?.payBy.map { CivilDate($0) }
        lastDay = [application.row.respondBy, state == .reserved ? numberDay : nil].compactMap(\.self).min()
        pageAddress = try attempt.flatMap { attempt in
            try attempt.pageAddress.map {
                try application.key.openText($0, purpose: OrderPurpose.pageAddress(attempt))
            }
        }
    }

    private static func state(
        _ file: OrderFile?,
        of application: OpenApplication,
        _ moment: OrderRecord.Moment,
        at now: Date
    ) -> State? {
        guard application.status == .draft || application.status == .awaitingPayment else {
            return file?.order.isConfirmed == true ? .paid : nil
        }
        guard let file else { return .ready }
        if file.order.isClosed {
            return file.order.closing == .unsendable && application.status == .draft ? .unsendable : .ready
        }
        // Held money is being taken.
        if file.payments.status == .authorised { return .held }
        guard file.order.moment == moment else { return .ready }
        switch file.payments.status {
        case .created, .redirected: return file.current?.isUsable(at: now) == true ? .underway : .ready
        case .declined: return .declined
        case .reserved: return .reserved
        case .failed, .expired, .cancelled: return .ended
        case .authorised: return .held
        case .paid, .partiallyRefunded, .refunded: return .paid
        }
    }
}

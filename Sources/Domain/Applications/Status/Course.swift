/// How an application runs its course, as far as its procedure and its fee decide.
package struct Course: Sendable, Hashable {
    package var outcome: Outcome
    /// Whether something is to be paid after the review, if only by taking money that has been held since the submission.
    package var paymentIsDue: Bool
    package var isWithdrawable: Bool
    /// Whether it stands for several procedures, which go on by themselves.
    package var isDivided: Bool

    package init(outcome: Outcome, paymentIsDue: Bool, isWithdrawable: Bool, isDivided: Bool = false) {
        self.outcome = outcome
        self.paymentIsDue = paymentIsDue
        self.isWithdrawable = isWithdrawable
        self.isDivided = isDivided
    }

    /// - Parameter amount: Yen to pay, as quoted or fixed at review; `nil` when the procedure is free.
    package init(_ procedure: Procedure, amount: Int?) {
        self.init(
            outcome: procedure.outcome,
            paymentIsDue: [.afterReview, .atSubmission].contains(procedure.payment) && (amount ?? 0) > 0,
            isWithdrawable: procedure.withdrawable,
            isDivided: procedure.isSitting
        )
    }

    /// Whether the move belongs to this course: approval leads to payment only when something is to be paid, documents
    /// are issued, notifications accepted (届出の受理).
    func includes(_ move: ApplicationStatus.Move) -> Bool {
        switch (move.act, move.to) {
        case (.submission, .divided): isDivided
        case (.submission, _): !isDivided
        case (.approval, .awaitingPayment): outcome == .certificate && paymentIsDue
        case (.approval, _): outcome == .certificate && !paymentIsDue
        case (.acceptance, _): outcome == .notification
        case (.withdrawal, _): isWithdrawable
        default: true
        }
    }
}

import Domain
import Foundation

/// An application that is still being filled in, and where it stands.
struct Draft: Sendable {
    let application: OpenApplication
    let journey: Journey
    /// What the procedure asks for, as far as the town takes signatures.
    let signatureRule: SignatureRule
    /// Whether the fee can be paid on this site.
    private let isPaidOnline: Bool

    /// - Returns: nil once the application was sent.
    init?(_ application: OpenApplication, at desk: Desk) {
        guard application.status == .draft else { return nil }
        self.application = application
        journey = Journey(
            application.procedure,
            entries: application.entries,
            card: application.card?.basicFour,
            town: desk.town,
            today: desk.today
        )
        signatureRule = desk.signatureRule(of: application.procedure)
        isPaidOnline = desk.config.services.payments?.holdsMoney == true
    }

    private init(_ draft: Draft, application: OpenApplication, journey: Journey) {
        self.application = application
        self.journey = journey
        signatureRule = draft.signatureRule
        isPaidOnline = draft.isPaidOnline
    }

    /// The same draft with other entries.
    func with(_ entries: Entries) -> Draft {
        var application = application
        application.entries = entries
        let journey = Journey(
            journey.procedure,
            entries: entries,
            card: journey.card,
            town: journey.town,
            today: journey.today
        )
        return Draft(self, application: application, journey: journey)
    }

    /// Yen that have to be held before it can be sent; nil when it is paid later or nothing is to be paid. What is held is
    /// taken for one procedure: where several of a sitting cost something, each is paid after its own review.
    var dueAtSubmission: Int? {
        guard isPaidOnline, application.procedure.isPaidAtSubmission, let quote = journey.quote, quote.payers.count < 2,
            let total = quote.total, total > 0
        else { return nil }
        return total
    }

    /// How many pages follow the one on which all answers are checked: those of the signature and of the payment.
    var pagesAfterAnswers: Int { (signatureRule == .required ? 1 : 0) + (dueAtSubmission == nil ? 0 : 1) }

    /// How many pages there are in all: one a step, the one on which all answers are checked, and what follows it.
    var pages: Int { journey.steps.count + 1 + pagesAfterAnswers }

    /// What the button says that sends the answers, once they are signed where they have to be.
    var sendingTitle: String { dueAtSubmission == nil ? "申請する" : "支払いに進む" }

    /// The page on which the applicant goes on.
    var nextPath: String {
        application.email == nil ? Path.email(application.id) : nextStepPath
    }

    /// The first page that is not done.
    var nextStepPath: String {
        guard let next = journey.nextStep else { return Path.answers(application.id) }
        return Path.step(application.id, next.step.id)
    }

    /// The step, if its page may be visited now.
    func stage(_ id: Step.ID) -> Journey.Stage? {
        guard application.email != nil, journey.canVisit(id) else { return nil }
        return journey.stage(id)
    }
}

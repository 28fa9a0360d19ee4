import Domain
import Foundation

/// An application that is still being filled in, and where it stands.
struct Draft: Sendable {
    let application: OpenApplication
    let journey: Journey
    /// Whether the fee can be paid on this site.
    private let isPaidOnline: Bool

    /// - Returns: nil once the application was sent.
    init?(_ application: OpenApplication, at desk: Desk) {
        guard application.status == .draft else { return nil }
        self.application = application
        journey = Journey(application.procedure, entries: application.entries, town: desk.town, today: desk.today)
        isPaidOnline = desk.config.services.payments?.holdsMoney == true
    }

    private init(application: OpenApplication, journey: Journey, isPaidOnline: Bool) {
        self.application = application
        self.journey = journey
        self.isPaidOnline = isPaidOnline
    }

    /// The same draft with other entries.
    func with(_ entries: Entries) -> Draft {
        var application = application
        application.entries = entries
        let journey = Journey(journey.procedure, entries: entries, town: journey.town, today: journey.today)
        return Draft(application: application, journey: journey, isPaidOnline: isPaidOnline)
    }

    /// Yen that have to be held before it can be sent; nil when it is paid later or nothing is to be paid.
    var dueAtSubmission: Int? {
        guard isPaidOnline, application.procedure.isPaidAtSubmission, let total = journey.quote?.total, total > 0 else {
            return nil
        }
        return total
    }

    /// How many pages follow the one on which all answers are checked.
    var pagesAfterAnswers: Int { dueAtSubmission == nil ? 0 : 1 }

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

import Domain
import Foundation

/// One case as it lies before an officer.
struct CaseFile: Sendable {
    let application: OpenApplication
    /// The answers, judged as of the day on which they arrived.
    let journey: Journey
    /// What it costs by the price list of the day on which it arrived; nil when the procedure is free.
    let quote: FeeQuote?

    init(_ application: OpenApplication, town: Town) {
        self.application = application
        journey = Journey(of: application, town: town)
        quote = journey.quote
    }

    var id: UUID { application.id }
    var status: ApplicationStatus { application.status }
    var number: String { application.number?.text ?? "" }
    var procedure: Procedure { application.procedure }

    /// Yen to pay: as fixed, or as quoted; nil when it is free or still to be fixed.
    var amount: Int? { application.row.feeYen ?? quote?.total }

    /// The officer has to say what it costs before it can be approved.
    var needsAmount: Bool { quote?.isFixedAtReview == true && application.row.feeYen == nil }

    /// The question that the page asks at `key`; nil when an answer given since has taken the question away.
    func label(of key: EntryKey) -> String? {
        journey.singleQuestions.first { $0.key == key }?.label
    }

    /// - Parameter amount: yen that the officer has fixed.
    func course(amount: Int? = nil) -> Course { Course(procedure, amount: amount ?? self.amount) }

    /// What an officer can do now.
    var acts: [ApplicationAct] { status.acts(of: .officer, on: course()) }
}

import Domain
import Foundation

/// The way from a case to the page of an act.
struct CaseDoor: Sendable {
    let act: ApplicationAct
    let verb: String
    let path: @Sendable (UUID) -> String
    let rank: Rank

    enum Rank: Sendable {
        /// The case goes on by it.
        case main
        case other
        case dangerous
    }

    private init<Act: CaseAct>(_ type: Act.Type, _ rank: Rank) {
        act = Act.act
        verb = Act.verb
        path = { Act.path($0) }
        self.rank = rank
    }

    /// In the order in which they are offered.
    static let all = [
        CaseDoor(ApprovalAct.self, .main),
        CaseDoor(AcceptanceAct.self, .main),
        CaseDoor(PaymentConfirmationAct.self, .main),
        CaseDoor(IssueAct.self, .main),
        CaseDoor(DispatchAct.self, .main),
        CaseDoor(CompletionAct.self, .main),
        CaseDoor(CorrectionRequestAct.self, .other),
        CaseDoor(AssignmentAct.self, .other),
        CaseDoor(RejectionAct.self, .dangerous),
        CaseDoor(CancellationAct.self, .dangerous),
    ]
}

import Domain
import Foundation
import HTML

/// Something that an officer does to a case.
///
/// Each act is a type of its own that says what its page asks, how the answers are read, what changes besides the state,
/// and what the applicant is told. `CaseActController` does what all of them have in common.
protocol CaseAct: Sendable {
    associatedtype Inputs: HTML

    /// Its rows in the state machine.
    static var act: ApplicationAct { get }
    static func path(_ id: UUID) -> String
    /// On the button: 承認する.
    static var verb: String { get }
    /// What happens when the button is pressed.
    static var explanation: String { get }
    static var isDangerous: Bool { get }

    /// What the act's page asks.
    @HTMLBuilder static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> Inputs

    /// Reads what was sent from the act's page.
    ///
    /// - Throws: `Problem(.invalid)` with the errors at their inputs.
    init(_ form: Form, for sheet: ActSheet) throws

    /// What the applicant reads beside the act in the history.
    var note: String? { get }

    /// Yen that the officer fixes.
    var amount: Int? { get }

    /// What changes in the record besides its state.
    func changes(_ move: ApplicationStatus.Move, on sheet: ActSheet) -> CaseChanges

    /// What else is written in the same transaction.
    func keep(_ move: ApplicationStatus.Move, on sheet: ActSheet, with hands: ActHands) async throws

    /// The mail to the applicant; nil when none is sent. It never holds the words that the officer typed.
    ///
    /// - Parameter act: nil while the act's page is being filled in; what is still open then stands in 〔 〕.
    static func letter(of act: Self?, on sheet: ActSheet) -> CaseLetter?
}

extension CaseAct {
    static var isDangerous: Bool { false }
    var note: String? { nil }
    var amount: Int? { nil }
    func changes(_ move: ApplicationStatus.Move, on sheet: ActSheet) -> CaseChanges { CaseChanges() }
    func keep(_ move: ApplicationStatus.Move, on sheet: ActSheet, with hands: ActHands) async throws {}
    static func letter(of act: Self?, on sheet: ActSheet) -> CaseLetter? { nil }
}

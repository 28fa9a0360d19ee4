import Domain
import Foundation

/// One line of a case's history.
struct HistoryLine: Sendable {
    let id: Int
    let at: Date
    let act: ApplicationAct
    let sentence: String
    /// The officer's name, or 申請者 or システム.
    let actor: String
    /// What the officer told the applicant.
    let note: String?
}

import Domain
import Foundation

/// Columns of an application that an act changes.
struct CaseChanges: Sendable {
    /// Until when the applicant has to answer; nobody has to when nil.
    var respondBy: CivilDate?
    /// nil leaves the fee as it is.
    var feeYen: Int?
    /// nil leaves the officer in charge.
    var officer: UUID?
}

import Domain
import Foundation

/// An application with its seals opened and the definition that it began with.
struct OpenApplication: Sendable {
    let row: ApplicationRow
    let key: RecordKey
    let procedure: Procedure
    var entries: Entries
    /// The confirmed address, or nil before the confirmation.
    let email: String?

    var id: UUID { row.id }
    var status: ApplicationStatus { row.status }

    var number: ReferenceNumber? { row.number.flatMap { ReferenceNumber(typed: $0) } }
}

extension OpenApplication {
    /// The page on which the applicant goes on: of a draft the next step, otherwise what has become of the application.
    func nextPath(at desk: Desk) -> String {
        Draft(self, at: desk)?.nextPath ?? Path.application(id)
    }
}

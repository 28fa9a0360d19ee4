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

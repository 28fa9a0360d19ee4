import Domain
import Foundation

/// Somebody who has signed in with the My Number Card, with the record's seals opened.
struct Resident: Sendable {
    let id: UUID
    let key: RecordKey
    /// What the card said when a form last asked for it.
    let basicFour: BasicFour?
    let cardReadAt: Date?
    /// The address that the resident proved last.
    let email: String?
}

import Domain
import Foundation

/// Seats kept for somebody who fills in the form.
struct Hold: Sendable {
    /// The key of the form by which they were chosen: sent twice, it is one hold.
    let id: UUID
    let seats: Seats
    let channel: ReservationChannel
    let office: String
    let day: CivilDate
    let plan: VisitPlan
    let people: Int
    let purposes: [String]
    /// The browser's; nil for one that an officer fills in.
    let session: [UInt8]?
    let until: Date

    /// How long seats are kept while somebody fills in the form.
    static let lifetime: TimeInterval = 600
}

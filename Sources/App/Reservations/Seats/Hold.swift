import Domain
import Foundation

/// Seats kept for somebody who fills in the form.
package struct Hold: Sendable {
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
    package static let lifetime: TimeInterval = 600

    package init(
        id: UUID,
        seats: Seats,
        channel: ReservationChannel,
        office: String,
        day: CivilDate,
        plan: VisitPlan,
        people: Int,
        purposes: [String],
        session: [UInt8]?,
        until: Date
    ) {
        self.id = id
        self.seats = seats
        self.channel = channel
        self.office = office
        self.day = day
        self.plan = plan
        self.people = people
        self.purposes = purposes
        self.session = session
        self.until = until
    }
}

import Foundation

/// The right of a session to one reservation, asked for in the statement that reads or changes it.
struct ReservationAccess: Sendable {
    let session: [UInt8]
    let reservation: UUID
}

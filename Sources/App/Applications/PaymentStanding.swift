import Domain
import Foundation

/// How the payment of an application stands, as its applicant is told it.
struct PaymentStanding: Decodable, Sendable {
    /// Yen.
    let amount: Int
    let status: PaymentStatus
    /// The application counts as paid by it.
    let isConfirmed: Bool
    let isClosed: Bool
    /// Yen that have gone back.
    let refunded: Int

    /// The money is held, and nothing has to be paid.
    var isHeld: Bool { !isClosed && status == .authorised }
}

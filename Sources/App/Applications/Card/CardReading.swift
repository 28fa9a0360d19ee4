import Domain
import Foundation

/// What the applicant's My Number Card said when a form asked it, kept sealed with the application.
struct CardReading: Sendable, Codable {
    let basicFour: BasicFour
    let readAt: Date
}

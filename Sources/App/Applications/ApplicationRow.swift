import Domain
import Foundation

/// One row of `applications`, still sealed.
struct ApplicationRow: Decodable, Sendable {
    let id: UUID
    let number: String?
    let procedureId: String
    let procedureVersion: Int
    let departmentId: String
    let status: ApplicationStatus
    let revision: Int
    let officerId: UUID?
    let keyVersion: Int
    let wrappedKey: [UInt8]
    let entries: [UInt8]
    let email: [UInt8]?
    let emailConfirmedAt: Date?
    let feeYen: Int?
    let createdAt: Date
    let updatedAt: Date
    let submittedAt: Date?
    let respondBy: CivilDate?
    let expectedOn: CivilDate?
    let residentId: UUID?
    let card: [UInt8]?
    let sittingId: UUID?
    let guidance: [UInt8]?
}

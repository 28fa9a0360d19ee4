import Foundation

/// Somebody of the town hall who works with this service.
package struct Officer: Decodable, Sendable {
    package let id: UUID
    package let signInName: String
    package let displayName: String
    package let departmentId: String
    package let departmentName: String
    package let role: OfficerSession.Role
    package let mustChangePassword: Bool
    package let disabledAt: Date?
    package let lockedUntil: Date?
    package let createdAt: Date
}

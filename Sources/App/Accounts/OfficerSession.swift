import Foundation

/// The session of a signed-in officer.
package struct OfficerSession: Sendable {
    package enum Role: String, Sendable, Codable {
        case clerk
        case administrator
    }

    let id: [UInt8]
    let csrfToken: CSRFToken
    let officerID: UUID
    let displayName: String
    let departmentID: String
    let role: Role
    let mustChangePassword: Bool
}

import Foundation

/// The session of a signed-in officer.
package struct OfficerSession: Sendable {
    package enum Role: String, Sendable, Codable, CaseIterable {
        case clerk
        case administrator

        package var name: String {
            switch self {
            case .clerk: "審査担当"
            case .administrator: "管理者"
            }
        }
    }

    let id: [UInt8]
    let csrfToken: CSRFToken
    let officerID: UUID
    let displayName: String
    let departmentID: String
    let role: Role
    let mustChangePassword: Bool
}

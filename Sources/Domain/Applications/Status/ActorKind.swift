/// Who does something to an application.
package enum ActorKind: String, Sendable, Hashable, Codable, CaseIterable {
    case applicant
    case officer
    case system

    package var label: String {
        switch self {
        case .applicant: "申請者"
        case .officer: "職員"
        case .system: "システム"
        }
    }
}

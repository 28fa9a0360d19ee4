/// What may be asked about the person at a sign-in: 基本4情報, each for itself.
package enum PersonalItem: String, Sendable, Hashable, Codable, CaseIterable {
    case name, address, birthDate, sex

    var scope: String {
        switch self {
        case .name: AuthenticationAppMapping.Scope.name
        case .address: AuthenticationAppMapping.Scope.address
        case .birthDate: AuthenticationAppMapping.Scope.birthDate
        case .sex: AuthenticationAppMapping.Scope.sex
        }
    }
}

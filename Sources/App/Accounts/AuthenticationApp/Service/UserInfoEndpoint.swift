import Domain
import Telemetry

/// Asks what the card says about its holder.
struct UserInfoEndpoint: Sendable {
    private typealias Field = AuthenticationAppMapping.UserInfo

    let settings: AuthenticationAppSettings
    let connection: AuthenticationAppConnection

    /// - Parameter subject: of the ID token; the answer must speak of the same person (OpenID Connect Core, 5.3.2).
    func ask(_ accessToken: Secret<String>, subject: String) async throws(AuthenticationAppError) -> BasicFour {
        let address = settings.address(AuthenticationAppMapping.Path.userInfo)
        let answer = try await connection.get(address, bearer: accessToken).object()
        guard answer[Field.subject]?.text == subject else { throw .foreignUserInfo }
        let line = answer[Field.address]?.text ?? answer[Field.address]?[Field.addressLine]?.text
        return BasicFour(
            name: answer[Field.name]?.text.map { MarkedText($0) },
            address: line.map { MarkedText($0) },
            birthDate: answer[Field.birthDate]?.text.map { BirthDate($0) },
            sex: answer[Field.sex]?.text.flatMap { Sex($0) }
        )
    }
}

import Foundation
import Telemetry

/// Signature transactions of デジタル認証アプリ.
struct SignTransactions: Sendable {
    private typealias Field = AuthenticationAppMapping.SignTransaction

    let settings: AuthenticationAppSettings
    let connection: AuthenticationAppConnection

    /// - Parameter bearer: a token in the city's own name.
    func start(_ digest: DocumentDigest, bearer: Secret<String>) async throws(AuthenticationAppError) -> SignTransaction
    {
        let address = settings.address(AuthenticationAppMapping.Path.signTransactions)
        let body = JSONValue.object([
            Field.client: .text(settings.clientID),
            Field.digest: .text(digest.digestInfo.base64EncodedString()),
            Field.hash: .text(Field.sha256),
            Field.isDigestInfo: .flag(true),
        ])
        let answer = try await connection.post(address, json: body, bearer: bearer).object()
        guard let id = answer[Field.id]?.text, UUID(uuidString: id) != nil else { throw .unreadableAnswer }
        return SignTransaction(id: id, digest: digest)
    }

    /// - Parameter bearer: the citizen's token.
    /// - Throws: ``AuthenticationAppError/notYetSigned``, after which it can be asked again with the same token.
    func result(of transaction: SignTransaction, bearer: Secret<String>) async throws(AuthenticationAppError)
        -> CardSignature
    {
        let address = settings.address(AuthenticationAppMapping.Path.signResult(transaction.id))
        let answer = try await connection.get(address, bearer: bearer)
        switch answer.status {
        case Field.notYetSigned: throw .notYetSigned
        case Field.expired: throw .transactionExpired
        case Field.unknown: throw .transactionUnknown
        default: break
        }
        let fields = try answer.object()
        guard fields[Field.encrypted] == nil else { throw .encryptedResult }
        guard let signature = fields[Field.signature]?.text.flatMap({ Data(base64Encoded: $0) }), !signature.isEmpty,
            let certificate = fields[Field.certificate]?.text.flatMap({ Data(base64Encoded: $0) }), !certificate.isEmpty
        else { throw .unreadableAnswer }
        return CardSignature(signature: signature, certificate: certificate, digest: transaction.digest)
    }
}

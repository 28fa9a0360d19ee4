import Foundation
import Hummingbird

/// Signature transactions: what is to be signed, and what has been. The JSON is assumed.
struct SignTransactionsEndpoint: Sendable {
    let settings: DoubleSettings
    let ledger: Ledger

    private struct Order: Decodable {
        let client_id: String
        let digest: String
        let hash_algorithm: String
        let digest_info: Bool
    }

    private static let digestInfoPrefix: [UInt8] = [
        0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04,
        0x20,
    ]

    func start(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let token = try await ledger.token(in: request)
        guard token.card == nil, token.scopes.contains("sign") else {
            throw OAuthRefusal(.forbidden, "insufficient_scope", "Not a token of client credentials")
        }
        let body = try await request.body.collect(upTo: 4096)
        guard let order = try? JSONDecoder().decode(Order.self, from: Data(body.readableBytesView)),
            order.client_id == settings.clientID, order.hash_algorithm == "SHA256",
            let bytes = Data(base64Encoded: order.digest).map([UInt8].init),
            bytes.count == (order.digest_info ? 51 : 32),
            !order.digest_info || bytes.starts(with: Self.digestInfoPrefix)
        else { throw OAuthRefusal(.badRequest, "invalid_request", "Invalid signature order") }
        let transaction = SignTransaction(
            id: UUID().uuidString.lowercased(),
            bytes: bytes,
            expiresAt: await ledger.transactionEnd
        )
        await ledger.open(transaction)
        return try .json(["sign_transaction_id": transaction.id], status: .created)
    }

    func result(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let token = try await ledger.token(in: request)
        let id = try context.parameters.require("id")
        guard let transaction = await ledger.transactions[id] else {
            throw OAuthRefusal(.notFound, "not_found", "Unknown transaction")
        }
        guard token.scopes.contains("sign"), token.signTransaction == id else {
            throw OAuthRefusal(.forbidden, "insufficient_scope", "Not a token of this transaction")
        }
        guard await ledger.now < transaction.expiresAt else {
            throw OAuthRefusal(.gone, "expired", "The transaction is over")
        }
        guard let result = transaction.result, await !ledger.isPending() else {
            throw OAuthRefusal(.conflict, "not_yet_signed", "Not yet signed")
        }
        return try .json(Self.reply(result, flaw: await ledger.faults.result))
    }

    private static func reply(_ result: SignTransaction.Result, flaw: Faults.ResultFlaw?) -> [String: String] {
        var signature = result.signature
        if flaw == .tampered { signature[signature.count / 2] ^= 1 }
        var reply = [
            "signature": Data(signature).base64EncodedString(),
            "certificate": Data(result.certificate).base64EncodedString(),
        ]
        switch flaw {
        case .encrypted: reply = ["jwe": "eyJhbGciOiJSU0EtT0FFUC0yNTYifQ.AA.AA.AA.AA"]
        case .withoutCertificate: reply["certificate"] = nil
        case .noBase64: reply["signature"] = "***"
        case .tampered, nil: break
        }
        return reply
    }
}

extension Ledger {
    /// Counts down the results that are to be late.
    func isPending() -> Bool {
        guard let count = faults.pendingResults, count > 0 else { return false }
        faults.pendingResults = count - 1
        return true
    }
}

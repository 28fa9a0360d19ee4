import AsyncHTTPClient
import Crypto
import Foundation
import NIOCore
import NIOHTTP1
import Signatures
import Telemetry

/// Asks whether certificates were revoked, only at the addresses that the town has set: those that a certificate names
/// are anybody's, and a signer must not be able to have the service call them. Nothing but the certificate's number and
/// its issuer's key is told.
struct RevocationGateway: Sendable {
    let http: HTTPClient
    /// Where certificates are asked for by OCSP; nil where there is no responder.
    let responder: String?
    /// Where lists of revoked certificates are fetched.
    let lists: [String]

    /// The citizen waits for it.
    private static let patience = Duration.seconds(5)
    private static let listPatience = Duration.seconds(60)

    /// - Returns: nil when there is no answer; whether one can be used is for the verifier to say.
    func ask(
        about certificate: CheckedCertificate,
        metrics: Metrics,
        now: @Sendable () -> Date
    ) async -> KeptAnswer? {
        guard let responder else { return nil }
        let nonce = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        var request = HTTPClientRequest(url: responder)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/ocsp-request")
        request.body = .bytes(ByteBuffer(bytes: OCSPRequest(about: certificate, nonce: nonce).encoding))
        do {
            let (answer, body) = try await http.exchange(
                request,
                within: Self.patience,
                upTo: RevocationSource.ocsp.maximumSize
            )
            guard answer.status == .ok else { throw RevocationServiceAway(status: Int(answer.status.code)) }
            metrics.revocationRequests.increment("ocsp", "answered")
            return KeptAnswer(response: Data(body.readableBytesView), nonce: Data(nonce), fetchedAt: now())
        } catch {
            metrics.revocationRequests.increment("ocsp", "away")
            return nil
        }
    }

    /// The list that is offered there now, in DER.
    ///
    /// - Throws: `RevocationServiceAway`, or what the client says.
    func list(at address: String) async throws -> [UInt8] {
        let (answer, body) = try await http.exchange(
            HTTPClientRequest(url: address),
            within: Self.listPatience,
            upTo: RevocationSource.list.maximumSize
        )
        guard answer.status == .ok else { throw RevocationServiceAway(status: Int(answer.status.code)) }
        return Array(body.readableBytesView)
    }
}

/// An authority's service gives no answer.
struct RevocationServiceAway: Error {
    let status: Int
}

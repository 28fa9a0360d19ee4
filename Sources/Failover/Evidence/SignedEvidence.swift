import Crypto
import Foundation
import SwiftASN1
@_spi(FixedExpiryValidationTime) import X509

/// Evidence with the signature of the host that wrote it, by the key of its certificate (ECDSA P-256, SHA-256), and with
/// the digest of the writer's record before, so that neither a changed nor a missing record goes unnoticed.
package struct SignedEvidence: Codable, Sendable {
    /// The very text that is signed: a ``Sheet`` as JSON.
    package let document: String
    /// DER, in Base64.
    package let signature: String
    /// The writer's certificate, PEM.
    package let certificate: String

    package struct Sheet: Codable, Sendable {
        package let evidence: Evidence
        /// SHA-256 of the document before this one by the same writer, in hexadecimal; empty for the first.
        package let previous: String
    }

    package init(_ evidence: Evidence, previous: String, identity: Identity) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        let text = try encoder.encode(Sheet(evidence: evidence, previous: previous))
        document = String(decoding: text, as: UTF8.self)
        signature = try identity.key.signature(for: text).derRepresentation.base64EncodedString()
        certificate = identity.certificate
    }

    /// Who signs: a host by its certificate.
    package struct Identity: Sendable {
        let key: P256.Signing.PrivateKey
        let certificate: String

        package init(certificate: String, key: String) throws {
            self.key = try P256.Signing.PrivateKey(pemRepresentation: String(contentsOfFile: key, encoding: .utf8))
            self.certificate = try String(contentsOfFile: certificate, encoding: .utf8)
        }
    }

    package var digest: String { SHA256.hash(data: Data(document.utf8)).map { String(format: "%02x", $0) }.joined() }

    package func sheet() throws -> Sheet {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(Sheet.self, from: Data(document.utf8))
    }

    package enum Fault: String, Error, Sendable {
        case signature = "署名が文書と合いません。"
        case certificate = "署名した証明書が、このまちの認証局のものではありません。"
        case writer = "書いたホストと証明書の名前が違います。"
        case unreadable = "文書を読めません。"
    }

    /// - Parameter authority: file of the installation's own authority, PEM.
    /// - Returns: nil when everything is as it was signed.
    package func fault(trusting authority: String) async -> Fault? {
        guard let certificate = try? Certificate(pemEncoded: certificate), let sheet = try? sheet(),
            let root = try? Certificate(pemEncoded: String(contentsOfFile: authority, encoding: .utf8))
        else { return .unreadable }
        guard let key = P256.Signing.PublicKey(certificate.publicKey),
            let bytes = Data(base64Encoded: signature),
            let read = try? P256.Signing.ECDSASignature(derRepresentation: bytes),
            key.isValidSignature(read, for: Data(document.utf8))
        else { return .signature }
        guard certificate.subject.description.split(separator: ",").contains("CN=\(sheet.evidence.writer)") else {
            return .writer
        }
        // Valid when it was signed; certificates are renewed yearly, evidence is kept longer.
        var verifier = Verifier(rootCertificates: CertificateStore([root])) {
            RFC5280Policy(fixedExpiryValidationTime: sheet.evidence.ended)
        }
        let result = await verifier.validate(leaf: certificate, intermediates: CertificateStore([]))
        guard case .validCertificate = result else { return .certificate }
        return nil
    }
}

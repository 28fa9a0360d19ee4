import Domain
import Foundation
import Signatures

/// What a signer's certificate says, as it was read when the signature arrived.
struct SignatureFacts: Sendable, Codable {
    /// As the resident register had the person on the day of issue.
    let holder: BasicFour
    /// Hexadecimal, as `openssl x509 -serial` writes it.
    let serialNumber: String
    let issuer: String
    let subject: String
    let notBefore: Date
    let notAfter: Date
    /// Object identifier of the policy under which it was issued.
    let policy: String
    let algorithm: String
    /// SHA-256 of the certificate, hexadecimal.
    let fingerprint: String

    init(_ certificate: CheckedCertificate) {
        holder = certificate.holder
        serialNumber = certificate.serialNumber.description
        issuer = certificate.issuerName
        subject = certificate.subjectName
        notBefore = certificate.validity.notBefore
        notAfter = certificate.validity.notAfter
        policy = certificate.issuedUnder.description
        algorithm = certificate.algorithm.rawValue
        fingerprint = certificate.fingerprint.hexadecimal
    }
}

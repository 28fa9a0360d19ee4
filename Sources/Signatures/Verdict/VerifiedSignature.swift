import Domain
import Foundation

/// What is kept of a signature that was found valid.
package struct VerifiedSignature: Sendable, Hashable {
    package let holder: BasicFour
    package let serialNumber: SerialNumber
    /// Name of the issuer's key; together with the number it tells the certificate.
    package let issuerKeyID: [UInt8]
    /// SHA-256 of the issuer's certificate.
    package let issuerFingerprint: [UInt8]
    /// SHA-256 of the signer's certificate.
    package let certificateFingerprint: [UInt8]
    package let policy: OID
    package let algorithm: SignatureAlgorithm
    /// Of the document, by the algorithm's digest.
    package let documentDigest: [UInt8]
    /// What the signer's machine took for the time. Information only: nobody vouches for it.
    package let claimedSigningTime: Date?
    /// The moment for which all this holds.
    package let moment: Date
    /// Who said that the certificate was not revoked then.
    package let revocation: RevocationAnswer

    /// The certificate was revoked after the moment: the signature was good, but the holder's data may have changed.
    package var revokedSince: Revocation? { revocation.status.revocation }
}

extension VerifiedSignature {
    init(_ certificate: CheckedCertificate, _ match: SignatureMatch, moment: Date, revocation: RevocationAnswer) {
        holder = certificate.holder
        serialNumber = certificate.certificate.serialNumber
        issuerKeyID = Array(certificate.issuer.keyID)
        issuerFingerprint = certificate.issuer.fingerprint
        certificateFingerprint = certificate.fingerprint
        policy = certificate.policy
        algorithm = match.algorithm
        documentDigest = match.documentDigest
        claimedSigningTime = match.claimedSigningTime
        self.moment = moment
        self.revocation = revocation
    }
}

extension VerifiedSignature {
    fileprivate var checked: String { "電子署名は有効です（\(revocation.source.name)、\(revocation.thisUpdate.japanese)時点の情報）。" }

    /// For staff.
    var staffSentence: String {
        guard let revokedSince else { return checked }
        return checked + "ただし、署名より後の\(revokedSince.at.japanese)に失効しています（理由：\(revokedSince.reason.name)）。"
    }
}

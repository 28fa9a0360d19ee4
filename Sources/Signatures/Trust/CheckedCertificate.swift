import Domain
import Foundation

/// A signing certificate that one of the anchors issued for citizens' signatures.
///
/// Depends on nothing but the certificate and the policy, so it may be kept for as long as both stay the same. Whether
/// it was valid at some moment and not revoked is another question.
package struct CheckedCertificate: Sendable {
    let certificate: Certificate
    let issuer: TrustAnchor
    let publicKey: PublicKey
    /// Under which the certificate was issued.
    let policy: OID
    /// The person to whom it was issued, as the resident register had them on that day. There is no reading of the name
    /// and no 個人番号 in a certificate.
    package let holder: BasicFour
    /// SHA-256 of the certificate.
    package let fingerprint: [UInt8]

    /// In bytes; real ones have about 2 000.
    static let maximumSize = 16 * 1024

    package init(_ bytes: [UInt8], trusting store: TrustStore) throws(Refusal) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge(.certificate, limit: Self.maximumSize) }
        let claim: CertificateClaim
        do { claim = try CertificateClaim(bytes) } catch { throw .malformed(.certificate, error) }
        try claim.checkKind(under: store.policy)
        issuer = try store.issuer(of: claim.certificate, keyID: claim.authorityKeyID)
        policy = try claim.checkProfile(under: store.policy)
        guard let holder = claim.holder else { throw .holderMissing }
        do {
            publicKey = try PublicKey(claim.certificate.publicKey, minimumRSABits: store.policy.minimumRSABits)
        } catch {
            throw Refusal(error)
        }
        self.holder = holder
        certificate = claim.certificate
        fingerprint = DigestAlgorithm.sha256.of(bytes)
    }

    /// Whether certificate and issuer were valid then.
    package func checkValidity(at moment: Date) throws(Refusal) {
        guard certificate.validity.notBefore <= moment else { throw .notYetValid(from: certificate.validity.notBefore) }
        guard certificate.validity.covers(moment) else { throw .expired(certificate.validity.notAfter) }
        guard issuer.certificate.validity.covers(moment) else {
            throw .issuerNotValid(issuer.certificate.validity)
        }
    }
}

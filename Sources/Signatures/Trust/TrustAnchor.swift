/// An authority that the policy trusts.
struct TrustAnchor: Sendable {
    let certificate: Certificate
    let publicKey: PublicKey
    /// SHA-256 of the certificate.
    let fingerprint: [UInt8]
    /// By which the certificates that it issued name its key.
    let keyID: ArraySlice<UInt8>
    /// SHA-1 of its key, by which an OCSP responder may name itself (RFC 6960, 4.2.1).
    let keyHash: [UInt8]
    /// Whether it may issue revocation lists.
    let signsLists: Bool

    /// A self-signed certificate of an authority that may issue certificates. Whether it is still valid is judged anew
    /// for each signature.
    init(_ bytes: [UInt8], minimumRSABits: Int) throws(TrustStoreFault) {
        let certificate: Certificate
        let usage: KeyUsage?
        let isAuthority: Bool
        let subjectKeyID: ArraySlice<UInt8>?
        do {
            certificate = try Certificate(bytes[...])
            usage = try certificate.keyUsage
            isAuthority = try certificate.isAuthority
            subjectKeyID = try certificate.subjectKeyID
        } catch {
            throw .malformed(error)
        }
        guard isAuthority, let usage, usage.contains(.keyCertSign), let subjectKeyID else { throw .noAuthority }
        let algorithm: SignatureAlgorithm
        do {
            publicKey = try PublicKey(certificate.publicKey, minimumRSABits: minimumRSABits)
            algorithm = try SignatureAlgorithm(certificate.signatureAlgorithm)
        } catch {
            throw .algorithm(error)
        }
        guard publicKey.verifies(certificate.signature, by: algorithm, over: certificate.signedPart) else {
            throw .notSelfSigned
        }
        self.certificate = certificate
        fingerprint = DigestAlgorithm.sha256.of(bytes)
        keyID = subjectKeyID
        keyHash = DigestAlgorithm.sha1.of(certificate.publicKey.key)
        signsLists = usage.contains(.crlSign)
    }
}

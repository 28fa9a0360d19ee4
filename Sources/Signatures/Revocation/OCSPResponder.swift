/// The key with which an answer must have been signed: the issuer's own, or that of a certificate which the issuer gave
/// to a responder for this purpose (RFC 6960, 4.2.2.2).
struct OCSPResponder: Sendable {
    let publicKey: PublicKey
    let validity: Validity

    init(of response: BasicOCSPResponse, for issuer: TrustAnchor, minimumRSABits: Int) throws(RevocationGap) {
        // Nobody signs what stands beside the answer: only the certificate that is needed may be there, and the issuer's.
        let others = response.certificates.filter { $0 != issuer.certificate.encoding }
        let isIssuer = response.responder.names(issuer.certificate)
        guard others.count <= (isIssuer ? 0 : 1) else { throw .malformed(.ocsp, .unsupportedForm) }
        if isIssuer {
            publicKey = issuer.publicKey
            validity = issuer.certificate.validity
            return
        }
        let certificate = try Self.certificate(others.first, of: response.responder)
        try Self.checkDelegation(certificate, by: issuer)
        do {
            publicKey = try PublicKey(certificate.publicKey, minimumRSABits: minimumRSABits)
        } catch {
            throw .algorithm(.ocsp, error)
        }
        validity = certificate.validity
    }

    private static func certificate(
        _ bytes: ArraySlice<UInt8>?,
        of responder: OCSPResponderID
    ) throws(RevocationGap) -> Certificate {
        guard let bytes else { throw .signerNotAuthorized(.ocsp) }
        let certificate: Certificate
        do { certificate = try Certificate(bytes) } catch { throw .malformed(.ocsp, error) }
        guard responder.names(certificate) else { throw .signerNotAuthorized(.ocsp) }
        return certificate
    }

    private static func checkDelegation(_ certificate: Certificate, by issuer: TrustAnchor) throws(RevocationGap) {
        let purposes: [OID]
        let isAuthority: Bool
        let keyUsage: KeyUsage?
        do {
            purposes = try certificate.extendedKeyUsage
            isAuthority = try certificate.isAuthority
            keyUsage = try certificate.keyUsage
        } catch {
            throw .malformed(.ocsp, error)
        }
        let algorithm: SignatureAlgorithm
        do {
            algorithm = try SignatureAlgorithm(certificate.signatureAlgorithm)
        } catch {
            throw .algorithm(.ocsp, error)
        }
        guard purposes.contains(.ocspSigning), !isAuthority, keyUsage?.contains(.digitalSignature) != false,
            certificate.extensions.criticalExtension(beside: understood) == nil,
            certificate.issuer == issuer.certificate.subject,
            issuer.publicKey.verifies(certificate.signature, by: algorithm, over: certificate.signedPart)
        else { throw .signerNotAuthorized(.ocsp) }
    }

    private static let understood: [OID] = [.keyUsage, .basicConstraints, .extendedKeyUsage]
}

extension OID {
    fileprivate static let ocspSigning = OID(1, 3, 6, 1, 5, 5, 7, 3, 9)
}

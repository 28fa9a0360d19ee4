import Domain

/// What a certificate says of itself, read out and not yet believed.
struct CertificateClaim: Sendable {
    let certificate: Certificate
    let authorityKeyID: ArraySlice<UInt8>?
    /// `nil` when one of 基本4情報 is missing: the certificate is none for signing.
    let holder: BasicFour?
    private let isAuthority: Bool
    private let keyUsage: KeyUsage
    private let extendedKeyUsage: [OID]
    private let policies: [OID]

    init(_ bytes: [UInt8]) throws(DERFault) {
        certificate = try Certificate(bytes[...])
        authorityKeyID = try certificate.authorityKeyID
        holder = try HolderTexts(certificate).holder
        isAuthority = try certificate.isAuthority
        keyUsage = try certificate.keyUsage ?? []
        extendedKeyUsage = try certificate.extendedKeyUsage
        policies = try certificate.policies
    }

    /// Whether it is meant for citizens' signatures at all: told first, since it helps the citizen most.
    func checkKind(under policy: SignaturePolicy) throws(Refusal) {
        guard !isAuthority else { throw .unsupportedCertificate(.authority) }
        guard !policies.contains(.authenticationPolicy) else { throw .unsupportedCertificate(.authentication) }
        let isTest =
            certificate.issuer.organization?.hasPrefix("JPKI-") == true || policies.contains(.signingTestPolicy)
        guard policy.acceptsTestCertificates || !isTest else { throw .testCertificate }
    }

    /// Whether it is of the profile of 署名用電子証明書 (公的個人認証サービス プロファイル仕様書): key usage and policy are
    /// critical and say that it is for signatures.
    ///
    /// - Returns: the accepted policy under which it was issued.
    func checkProfile(under policy: SignaturePolicy) throws(Refusal) -> OID {
        if let id = certificate.extensions.criticalExtension(beside: Self.understood) {
            throw .unknownCriticalExtension(id)
        }
        // RFC 5280, 4.2.1.12: an extended usage narrows the purpose, and these certificates have none.
        guard certificate.extensions[.keyUsage]?.isCritical == true, extendedKeyUsage.isEmpty,
            keyUsage.isSuperset(of: [.digitalSignature, .nonRepudiation])
        else { throw .keyUsageWrong }
        guard let accepted = policies.first(where: policy.acceptedPolicies.contains) else {
            throw .policyNotAccepted(policies)
        }
        guard certificate.extensions[.certificatePolicies]?.isCritical == true else { throw .policyNotCritical }
        return accepted
    }

    private static let understood: [OID] = [.keyUsage, .certificatePolicies, .basicConstraints, .subjectAltName]
}

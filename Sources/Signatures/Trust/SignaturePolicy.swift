import Foundation

/// Which signatures the town accepts. Everything in it comes from configuration and is kept with a verdict.
package struct SignaturePolicy: Sendable, Hashable {
    /// Certificates of the authorities that are trusted, in DER; all generations of JPKI's signing authority.
    package var anchors: [[UInt8]]
    /// Under one of these must the certificate have been issued.
    package var acceptedPolicies: [OID] = [.signingPolicy]
    /// Never in production: certificates of JPKI's test environment and of imitations (`O=JPKI-…`).
    package var acceptsTestCertificates = false
    package var acceptedAlgorithms = Set(SignatureAlgorithm.allCases)
    /// Whether a raw RSA signature may have the 32 octets of the SHA-256 in its padding instead of a DigestInfo
    /// (RFC 8017, 9.2): a card signs what it is given, and its DigestInfo is made by whoever calls it.
    package var acceptsBareDigest = false
    package var minimumRSABits = 2048
    /// By how much other people's clocks may be ahead of ours, in seconds.
    package var clockSkew: TimeInterval = 300
    /// For how long an OCSP answer may be used that says when the next one comes, in seconds.
    package var maximumAnswerAge: TimeInterval = 24 * 3600
    /// The same for an answer that does not say it.
    package var maximumAnswerAgeWithoutNext: TimeInterval = 3600
    /// For how long a revocation list may be used, in seconds; JPKI issues one a day.
    package var maximumListAge: TimeInterval = 48 * 3600

    package init(anchors: [[UInt8]]) { self.anchors = anchors }
}

extension OID {
    /// 署名用電子証明書.
    package static let signingPolicy = OID(1, 2, 392, 200149, 8, 5, 1, 1, 20)
    /// The same in JPKI's test environment.
    package static let signingTestPolicy = OID(1, 2, 392, 200149, 8, 5, 1, 0, 20)
    /// 利用者証明用電子証明書: for signing in to services, not for signatures.
    static let authenticationPolicy = OID(1, 2, 392, 200149, 8, 5, 1, 3, 30)
}

import Foundation

/// Why a signature is not accepted, whatever evidence comes later.
package enum Refusal: Error, Sendable, Hashable {
    /// - limit: in bytes.
    case tooLarge(SignaturePart, limit: Int)
    case malformed(SignaturePart, DERFault)
    /// The CMS data has no certificate, or none that its signer names.
    case signerCertificateMissing
    case severalSigners(Int)
    /// The CMS data has parts that nobody signed and nothing needs.
    case superfluousParts(SuperfluousPart)
    /// Another document was signed.
    case documentDiffers
    case unsupportedCertificate(CertificateKind)
    /// A certificate of a test environment where only real ones are accepted.
    case testCertificate
    /// - issuer: as the certificate names it.
    case untrustedIssuer(String)
    /// It names a trusted issuer that did not sign it, or it was altered.
    case certificateForged
    case weakAlgorithm(String)
    case unsupportedAlgorithm(String)
    case unknownCriticalExtension(OID)
    case keyUsageWrong
    case policyNotAccepted([OID])
    case policyNotCritical
    /// One of 基本4情報 is not in the certificate.
    case holderMissing
    case issuerNotValid(Validity)
    case notYetValid(from: Date)
    case expired(Date)
    case signatureDoesNotMatch
    case revoked(Revocation)

    package enum CertificateKind: Sendable, Hashable {
        /// 利用者証明用電子証明書.
        case authentication
        /// An issuer's own.
        case authority
    }

    package enum SuperfluousPart: Sendable, Hashable {
        case certificates
        case revocationLists
        case unsignedAttributes
    }

    init(_ fault: AlgorithmFault) {
        self =
            switch fault {
            case .weak(let name): .weakAlgorithm(name)
            case .unsupported(let name): .unsupportedAlgorithm(name)
            }
    }
}

extension Refusal {
    /// Stable: for records, logs and statistics.
    package var code: String {
        switch self {
        case .tooLarge: "tooLarge"
        case .malformed(.certificate, _): "malformedCertificate"
        case .malformed(.rawSignature, _): "malformedSignature"
        case .malformed(.cms, _): "malformedCMS"
        case .signerCertificateMissing: "signerCertificateMissing"
        case .severalSigners: "severalSigners"
        case .superfluousParts: "superfluousParts"
        case .documentDiffers: "documentDiffers"
        case .unsupportedCertificate: "unsupportedCertificate"
        case .testCertificate: "testCertificate"
        case .untrustedIssuer: "untrustedIssuer"
        case .certificateForged: "certificateForged"
        case .weakAlgorithm: "weakAlgorithm"
        case .unsupportedAlgorithm: "unsupportedAlgorithm"
        case .unknownCriticalExtension: "unknownCriticalExtension"
        case .keyUsageWrong: "keyUsageWrong"
        case .policyNotAccepted: "policyNotAccepted"
        case .policyNotCritical: "policyNotCritical"
        case .holderMissing: "holderMissing"
        case .issuerNotValid: "issuerNotValid"
        case .notYetValid: "notYetValid"
        case .expired: "expired"
        case .signatureDoesNotMatch: "signatureDoesNotMatch"
        case .revoked: "revoked"
        }
    }
}

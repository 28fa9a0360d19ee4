import Foundation

/// A signature that was made over exactly this document with the key of this certificate.
struct SignatureMatch: Sendable {
    let algorithm: SignatureAlgorithm
    /// By the algorithm's digest.
    let documentDigest: [UInt8]
    let claimedSigningTime: Date?

    init(
        _ document: [UInt8],
        _ presented: PresentedSignature,
        by certificate: CheckedCertificate,
        _ policy: SignaturePolicy
    ) throws(Refusal) {
        algorithm = try policy.accepted(certificate.publicKey.algorithm)
        // RFC 5652, 5.4: the algorithm that is named and the key belong together.
        guard presented.algorithm == nil || presented.algorithm == algorithm else { throw .signatureDoesNotMatch }
        guard presented.content == nil || presented.content == document[...] else { throw .documentDiffers }
        documentDigest = algorithm.digest.of(document)
        if let attributes = presented.attributes {
            guard attributes.messageDigest.elementsEqual(documentDigest) else { throw .documentDiffers }
        }
        claimedSigningTime = presented.attributes?.signingTime
        let signedDigest = presented.attributes.map { algorithm.digest.of($0.signedBytes) } ?? documentDigest
        let matches = certificate.publicKey.verifies(
            presented.signature,
            of: signedDigest,
            acceptsBareDigest: policy.acceptsBareDigest && presented.isRaw
        )
        guard matches else { throw .signatureDoesNotMatch }
    }
}

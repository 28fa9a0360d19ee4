import Signatures

/// A signature whose parts have been read, and the signer's certificate checked: once, for however many judgements.
struct ReadSignature: Sendable {
    let presented: PresentedSignature
    let certificate: CheckedCertificate

    init(_ signature: DocumentSignature, trusting store: TrustStore) throws(Refusal) {
        presented = try PresentedSignature(signature)
        certificate = try CheckedCertificate(presented.certificate, trusting: store)
    }
}

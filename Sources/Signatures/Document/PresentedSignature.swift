/// A signature in one form, whichever it was handed in as; not yet believed.
package struct PresentedSignature: Sendable, Hashable {
    /// The signer's, in DER.
    package let certificate: [UInt8]
    let signature: ArraySlice<UInt8>
    /// What CMS says; a raw signature is by the algorithm of the certificate's key.
    let algorithm: SignatureAlgorithm?
    /// The document, when it came along.
    let content: ArraySlice<UInt8>?
    /// When there are any, they are what was signed, with the document's digest among them.
    let attributes: CMSSignedAttributes?
    let isRaw: Bool

    /// In bytes; an RSA signature has as many as the key, one of ECDSA about 100.
    static let maximumRawSize = 1024
    /// In bytes, with the document when it is inside.
    static let maximumCMSSize = 1024 * 1024

    package init(_ signature: DocumentSignature) throws(Refusal) {
        switch signature {
        case .raw(let bytes, let certificate): try self.init(raw: bytes, certificate: certificate)
        case .cms(let bytes): try self.init(cms: bytes)
        }
    }

    private init(raw bytes: [UInt8], certificate: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.maximumRawSize else {
            throw .tooLarge(.rawSignature, limit: Self.maximumRawSize)
        }
        guard !bytes.isEmpty else { throw .malformed(.rawSignature, .missingPart) }
        self.certificate = certificate
        signature = bytes[...]
        algorithm = nil
        content = nil
        attributes = nil
        isRaw = true
    }

    private init(cms bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.maximumCMSSize else { throw .tooLarge(.cms, limit: Self.maximumCMSSize) }
        let signed: CMSSignedData
        do { signed = try CMSSignedData(bytes[...]) } catch { throw .malformed(.cms, error) }
        let (signer, certificate) = try signed.onlySigner()
        do {
            algorithm = try SignatureAlgorithm(signature: signer.signatureAlgorithm, digest: signer.digestAlgorithm)
        } catch {
            throw Refusal(error)
        }
        self.certificate = Array(certificate)
        signature = signer.signature
        content = signed.content
        attributes = signer.signedAttributes
        isRaw = false
    }
}

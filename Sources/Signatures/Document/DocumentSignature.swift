/// A citizen's signature over a document, as it was handed in.
package enum DocumentSignature: Sendable, Hashable {
    /// What the authentication app gives back: the bare signature, and the certificate in DER.
    case raw(signature: [UInt8], certificate: [UInt8])
    /// CMS SignedData in DER, made elsewhere; detached, or with the document inside.
    case cms([UInt8])
}

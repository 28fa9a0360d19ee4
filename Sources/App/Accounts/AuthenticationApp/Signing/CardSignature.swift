import Foundation

/// What the card signed and by which certificate. Neither has been verified: that is for `Signatures`, whatever the
/// service says.
package struct CardSignature: Sendable, Hashable {
    /// RSASSA-PKCS1-v1_5 of 256 bytes, or ECDSA in DER for cards of the next kind.
    package let signature: Data
    /// X.509 in DER.
    package let certificate: Data
    /// That the signature is to be over.
    package let digest: DocumentDigest
}

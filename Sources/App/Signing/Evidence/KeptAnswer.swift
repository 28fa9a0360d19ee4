import Foundation
import Signatures

/// An OCSP answer as it is kept beside a signature.
struct KeptAnswer: Sendable, Codable {
    /// DER, as the responder sent it.
    let response: Data
    /// What was sent with the question.
    let nonce: Data
    let fetchedAt: Date

    var evidence: RevocationEvidence { .ocsp(Array(response), nonce: Array(nonce), fetchedAt: fetchedAt) }
}

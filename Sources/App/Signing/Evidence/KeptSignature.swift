import Domain
import Foundation
import Signatures

/// A signature with everything that was kept of it, opened.
struct KeptSignature: Sendable {
    enum Form: String, Sendable, Decodable {
        /// The bare signature that the authentication app gives.
        case raw
        case cms
    }

    let id: UUID
    /// Of the signing request under which it came.
    let request: UUID
    let form: Form
    let document: Data
    let signature: Data
    /// The signer's, in DER.
    let certificate: Data
    let facts: SignatureFacts
    let receivedAt: Date
    /// With which revision of the application it was sent; nil while it is not.
    let submittedRevision: Int?
    /// The last judgement of it.
    let verdict: KeptVerdict

    var presented: DocumentSignature {
        switch form {
        case .raw: .raw(signature: Array(signature), certificate: Array(certificate))
        case .cms: .cms(Array(signature))
        }
    }
}

/// A judgement of a signature, as it is kept.
struct KeptVerdict: Sendable {
    enum Outcome: String, Sendable, Decodable {
        case valid, waiting, refused
    }

    let at: Date
    let outcome: Outcome
    /// Stable, e.g. `validRevokedSince`.
    let code: String
    /// For officers.
    let sentence: String
    /// The policy by which it was judged, as text.
    let policy: String
    let answer: KeptAnswer?
    let list: UUID?
}

extension Verdict {
    var outcome: KeptVerdict.Outcome {
        switch self {
        case .valid: .valid
        case .waiting: .waiting
        case .refused: .refused
        }
    }
}

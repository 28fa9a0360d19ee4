import Domain
import Foundation

/// What the electronic signature still asks of the applicant before the answers are sent.
enum SignatureStanding: Sendable, Hashable {
    /// Nobody asks for one.
    case notAsked
    /// The applicant may sign, and has not chosen to.
    case offered
    /// It has to be signed, or the applicant has begun to.
    case missing
    /// The answers, as they stand, are signed.
    case given(signature: UUID)
}

extension Desk {
    /// What the procedure asks for, as far as the town takes signatures.
    func signatureRule(of procedure: Procedure) -> SignatureRule {
        switch config.services.signatures.rule {
        case .required: procedure.signature
        case .waived: .none
        }
    }
}

extension SignedDocument {
    /// What the applicant would sign now.
    ///
    /// - Parameter files: of the application.
    init(of journey: Journey, application: UUID, attachments files: [Attachment]) {
        let confirmed = files.map { file in
            let confirmed = ConfirmedFile(
                key: file.key,
                name: file.name,
                size: file.size,
                sha256: file.sha256.hexadecimal
            )
            return (file.entry, confirmed)
        }
        self.init(of: journey, application: application, files: Dictionary(confirmed) { first, _ in first })
    }
}

extension KeyRing {
    /// Of a document as `signatures.document_term` has it: documents say the same if and only if their bytes are the same.
    func blindIndex(ofDocument bytes: Data) -> [UInt8] {
        blindIndex(of: bytes.base64EncodedString(), purpose: "signatures.document_term")
    }
}

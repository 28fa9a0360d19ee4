import Foundation

/// A row of `signatures` with its last judgement, still sealed.
struct SignatureRow: Decodable, Sendable {
    let id: UUID
    let requestId: UUID
    let form: KeptSignature.Form
    let document: [UInt8]
    let signature: [UInt8]
    let certificate: [UInt8]
    let facts: [UInt8]
    let receivedAt: Date
    let submittedRevision: Int?
    let at: Date
    let outcome: KeptVerdict.Outcome
    let code: String
    let sentence: [UInt8]
    let policy: String
    let ocsp: [UInt8]?
    let listId: UUID?

    func open(with key: RecordKey) throws -> KeptSignature {
        KeptSignature(
            id: id,
            request: requestId,
            form: form,
            document: try key.open(document, purpose: SigningPurpose.document(id)),
            signature: try key.open(signature, purpose: SigningPurpose.signature(id)),
            certificate: try key.open(certificate, purpose: SigningPurpose.certificate(id)),
            facts: try key.openJSON(facts, as: SignatureFacts.self, purpose: SigningPurpose.facts(id)),
            receivedAt: receivedAt,
            submittedRevision: submittedRevision,
            verdict: KeptVerdict(
                at: at,
                outcome: outcome,
                code: code,
                sentence: try key.openText(sentence, purpose: SigningPurpose.sentence(id)),
                policy: policy,
                answer: try ocsp.map {
                    try key.openJSON($0, as: KeptAnswer.self, purpose: SigningPurpose.ocsp(id))
                },
                list: listId
            )
        )
    }
}

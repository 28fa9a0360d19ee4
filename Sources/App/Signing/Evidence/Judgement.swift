import Foundation
import Signatures

/// What was found about a signature, and by what.
struct Judgement: Sendable {
    let verdict: Verdict
    /// When it was made.
    let at: Date
    let answer: KeptAnswer?
    /// The revocation list that decided.
    let list: UUID?
}

/// Judges a signature by the best evidence that can be had now: first the responder is asked; where it gives no answer
/// that can be used, the lists that were fetched before are looked into.
struct SignatureJudge: Sendable {
    let verifier: SignatureVerifier
    let desk: Desk

    /// - Parameter moment: when the document was received.
    func judge(
        _ document: Data,
        _ signature: DocumentSignature,
        receivedAt moment: Date
    ) async throws -> Judgement {
        let document = Array(document)
        let first = verifier.verify(document, signature, evidence: [], at: moment)
        // Nobody is asked about a certificate with which something else is wrong.
        guard case .waiting = first, let certificate = try? certificate(of: signature) else {
            return Judgement(verdict: first, at: desk.now(), answer: nil, list: nil)
        }
        let answer = await desk.gateways.revocation.ask(about: certificate, metrics: desk.metrics, now: desk.now)
        let asked = answer.map { [$0.evidence] } ?? []
        let verdict = verifier.verify(document, signature, evidence: asked, at: moment)
        guard case .waiting = verdict else {
            return Judgement(verdict: verdict, at: desk.now(), answer: answer, list: nil)
        }
        let lists = RevocationListStore(database: desk.database)
        for address in desk.gateways.revocation.lists {
            guard let list = try await lists.newest(from: address) else { continue }
            let verdict = verifier.verify(document, signature, evidence: asked + [list.evidence], at: moment)
            if case .waiting = verdict { continue }
            return Judgement(verdict: verdict, at: desk.now(), answer: answer, list: list.id)
        }
        return Judgement(verdict: verdict, at: desk.now(), answer: answer, list: nil)
    }

    /// The signer's, checked.
    func certificate(of signature: DocumentSignature) throws(Refusal) -> CheckedCertificate {
        try CheckedCertificate(try PresentedSignature(signature).certificate, trusting: verifier.store)
    }
}

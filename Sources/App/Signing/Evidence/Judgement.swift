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
        _ signature: ReadSignature,
        receivedAt moment: Date
    ) async throws -> Judgement {
        let document = Array(document)
        let first = verify(document, signature, by: [], at: moment)
        // Nobody is asked about a certificate with which something else is wrong.
        guard case .waiting = first else {
            return Judgement(verdict: first, at: desk.now(), answer: nil, list: nil)
        }
        let answer = await desk.gateways.revocation.ask(
            about: signature.certificate,
            metrics: desk.metrics,
            now: desk.now
        )
        let asked = answer.map { [$0.evidence] } ?? []
        let verdict = verify(document, signature, by: asked, at: moment)
        guard case .waiting = verdict else {
            return Judgement(verdict: verdict, at: desk.now(), answer: answer, list: nil)
        }
        let lists = RevocationListStore(database: desk.database)
        for address in desk.gateways.revocation.lists {
            guard let list = try await lists.newest(from: address) else { continue }
            let verdict = verify(document, signature, by: asked + [list.evidence], at: moment)
            if case .waiting = verdict { continue }
            return Judgement(verdict: verdict, at: desk.now(), answer: answer, list: list.id)
        }
        return Judgement(verdict: verdict, at: desk.now(), answer: answer, list: nil)
    }

    private func verify(
        _ document: [UInt8],
        _ signature: ReadSignature,
        by evidence: [RevocationEvidence],
        at moment: Date
    ) -> Verdict {
        verifier.verify(document, signature.presented, by: signature.certificate, at: moment) {
            RevocationFindings(
                evidence,
                about: signature.certificate,
                minimumRSABits: verifier.store.policy.minimumRSABits
            )
        }
    }
}

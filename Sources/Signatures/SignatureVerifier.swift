import Foundation

/// Judges citizens' electronic signatures by one policy. Asks nobody and keeps nothing: all it looks at is given.
///
/// The first thing that is wrong is what is told, in this order: is the certificate of the right kind, was it valid,
/// does the signature match, had the certificate been revoked.
package struct SignatureVerifier: Sendable {
    package let store: TrustStore

    package init(store: TrustStore) { self.store = store }

    /// - Parameter moment: when the document was received, by our clock; for that moment the verdict holds.
    package func verify(
        _ document: [UInt8],
        _ signature: DocumentSignature,
        evidence: [RevocationEvidence],
        at moment: Date
    ) -> Verdict {
        let presented: PresentedSignature
        let certificate: CheckedCertificate
        do throws(Refusal) {
            presented = try PresentedSignature(signature)
            certificate = try CheckedCertificate(presented.certificate, trusting: store)
        } catch {
            return .refused(error)
        }
        return verify(document, presented, by: certificate, at: moment) {
            RevocationFindings(evidence, about: certificate, minimumRSABits: store.policy.minimumRSABits)
        }
    }

    /// The same with parts that have been checked before.
    ///
    /// - Parameter certificate: the one that `presented` names; checked under this policy.
    /// - Parameter findings: asked for when everything else is right.
    package func verify(
        _ document: [UInt8],
        _ presented: PresentedSignature,
        by certificate: CheckedCertificate,
        at moment: Date,
        findings: () -> RevocationFindings
    ) -> Verdict {
        let match: SignatureMatch
        do throws(Refusal) {
            try certificate.checkValidity(at: moment)
            match = try SignatureMatch(document, presented, by: certificate, store.policy)
        } catch {
            return .refused(error)
        }
        let answer: RevocationAnswer
        do throws(RevocationGap) {
            answer = try findings().answer(about: certificate, at: moment, store.policy)
        } catch {
            return .waiting(error)
        }
        if let revocation = answer.status.revocation, revocation.precedes(moment) {
            return .refused(.revoked(revocation))
        }
        return .valid(VerifiedSignature(certificate, match, moment: moment, revocation: answer))
    }
}

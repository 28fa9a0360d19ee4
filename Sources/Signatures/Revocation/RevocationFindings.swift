import Foundation

/// What all the evidence says about a certificate: an answer or a gap for each piece of it.
package struct RevocationFindings: Sendable {
    private var answers: [RevocationAnswer] = []
    private var gaps: [RevocationGap] = []

    /// Verifies the evidence; each answer may be kept and used again.
    package init(_ evidence: [RevocationEvidence], about certificate: CheckedCertificate, minimumRSABits: Int) {
        for piece in evidence {
            do throws(RevocationGap) {
                answers.append(try RevocationAnswer(piece, about: certificate, minimumRSABits: minimumRSABits))
            } catch {
                gaps.append(error)
            }
        }
    }

    /// Answers that have been verified before.
    package init(kept answers: [RevocationAnswer]) { self.answers = answers }

    /// The answer that counts: that of the earliest revocation, or else the first.
    ///
    /// - Throws: why no answer can be used.
    package func answer(
        about certificate: CheckedCertificate,
        at moment: Date,
        _ policy: SignaturePolicy
    ) throws(RevocationGap) -> RevocationAnswer {
        var usable: [RevocationAnswer] = []
        var gaps = gaps
        for answer in answers {
            do throws(RevocationGap) {
                try answer.checkSubject(certificate)
                try answer.checkFreshness(at: moment, policy)
                usable.append(answer)
            } catch {
                gaps.append(error)
            }
        }
        guard let answer = usable.min(by: { $0.revocationTime < $1.revocationTime }) else {
            throw gaps.first ?? .unavailable
        }
        return answer
    }
}

extension RevocationAnswer {
    fileprivate init(
        _ evidence: RevocationEvidence,
        about certificate: CheckedCertificate,
        minimumRSABits: Int
    ) throws(RevocationGap) {
        switch evidence {
        case .ocsp(let bytes, let nonce, let fetchedAt):
            try self.init(
                ocsp: bytes,
                nonce: nonce,
                fetchedAt: fetchedAt,
                about: certificate,
                minimumRSABits: minimumRSABits
            )
        case .list(let bytes, let fetchedAt):
            try self.init(list: bytes, fetchedAt: fetchedAt, about: certificate)
        }
    }

    fileprivate var revocationTime: Date { status.revocation?.at ?? .distantFuture }
}

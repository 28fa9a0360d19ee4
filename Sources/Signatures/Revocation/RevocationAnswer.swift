import Foundation

/// An answer about one certificate by somebody who may give it; its signature has been verified.
///
/// It may be kept and used again for the same certificate: only whether it is still fresh has then to be judged.
package struct RevocationAnswer: Sendable, Hashable {
    /// SHA-256 of the certificate.
    package let certificate: [UInt8]
    package let source: RevocationSource
    package let status: Status
    package let thisUpdate: Date
    package let nextUpdate: Date?
    package let fetchedAt: Date
    /// Of the certificate with whose key the answer was signed.
    let signerValidity: Validity

    package enum Status: Sendable, Hashable {
        case good
        case revoked(Revocation)

        package var revocation: Revocation? {
            if case .revoked(let revocation) = self { revocation } else { nil }
        }
    }
}

extension RevocationAnswer {
    /// Whether the answer tells something about this certificate.
    func checkSubject(_ certificate: CheckedCertificate) throws(RevocationGap) {
        guard self.certificate == certificate.fingerprint else { throw .otherCertificate(source) }
        let end = certificate.certificate.validity.notAfter
        // Revoked stays revoked; but not to be listed means nothing once the certificate has run out.
        guard status.revocation != nil || thisUpdate <= end else { throw .afterExpiry(source, thisUpdate) }
    }

    /// Whether the answer may be used for a signature of that moment.
    ///
    /// Judged for when it was fetched, or for the moment if that was later: so an answer that was kept is as good in
    /// ten years as on the day.
    func checkFreshness(at moment: Date, _ policy: SignaturePolicy) throws(RevocationGap) {
        let use = max(moment, fetchedAt)
        guard thisUpdate <= use + policy.clockSkew else { throw .notYet(source, thisUpdate) }
        guard use.timeIntervalSince(thisUpdate) <= maximumAge(policy) else { throw .stale(source, thisUpdate) }
        if let nextUpdate {
            guard use <= nextUpdate + policy.clockSkew else { throw .stale(source, thisUpdate) }
        }
        guard signerValidity.covers(use) else { throw .signerNotAuthorized(source) }
    }

    private func maximumAge(_ policy: SignaturePolicy) -> TimeInterval {
        switch source {
        case .list: policy.maximumListAge
        case .ocsp: nextUpdate == nil ? policy.maximumAnswerAgeWithoutNext : policy.maximumAnswerAge
        }
    }
}

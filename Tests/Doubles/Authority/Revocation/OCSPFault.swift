/// What the OCSP responder does wrong on purpose.
package enum OCSPFault: String, Sendable, Codable, CaseIterable {
    /// thisUpdate and nextUpdate two days ago, rightly signed.
    case stale
    /// Signed by a responder of an authority with the same name and another key.
    case forged
    /// The signature does not fit the answer.
    case tampered
    /// Knows no certificate.
    case unknown
    case tryLater
    /// 503
    case away
    /// A minute without an answer.
    case silent
}

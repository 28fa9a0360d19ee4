import Foundation

/// A revocation list that a trusted authority signed, for keeping it until a certificate is looked up. For which
/// certificates it speaks is judged then.
package struct CheckedRevocationList: Sendable {
    /// `C=JP, O=JPKI, OU=…`
    package let issuer: String
    package let thisUpdate: Date
    package let nextUpdate: Date

    package init(_ bytes: [UInt8], trusting store: TrustStore) throws(RevocationGap) {
        guard bytes.count <= RevocationSource.list.maximumSize else { throw .tooLarge(.list) }
        let list: RevocationList
        do { list = try RevocationList(bytes[...]) } catch { throw .malformed(.list, error) }
        try list.checkSignature(by: store.anchors)
        issuer = list.issuer.description
        thisUpdate = list.thisUpdate
        nextUpdate = list.nextUpdate
    }
}

extension RevocationList {
    /// All generations of an authority share a name; one of them must have signed.
    fileprivate func checkSignature(by anchors: [TrustAnchor]) throws(RevocationGap) {
        var gap = RevocationGap.otherCertificate(.list)
        for anchor in anchors where anchor.certificate.subject == issuer {
            do throws(RevocationGap) {
                return try RevocationAnswer.checkSignature(of: self, by: anchor)
            } catch {
                gap = error
            }
        }
        throw gap
    }
}

import Foundation

/// From when until when a certificate may be used, both ends included (RFC 5280, 4.1.2.5).
package struct Validity: Sendable, Hashable {
    package let notBefore: Date
    package let notAfter: Date

    init(_ reader: inout DERReader) throws(DERFault) {
        var parts = try reader.read(.sequence).parts
        notBefore = try parts.readTime()
        notAfter = try parts.readTime()
        try parts.finish()
    }

    /// `notAfter` is the beginning of its second: the certificate is good until that second is over.
    func covers(_ moment: Date) -> Bool { notBefore <= moment && moment < notAfter + 1 }
}

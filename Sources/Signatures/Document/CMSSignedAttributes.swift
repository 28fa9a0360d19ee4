import Foundation

/// Attributes that a CMS signer signed in place of the document (RFC 5652, 5.4 and 11).
struct CMSSignedAttributes: Sendable, Hashable {
    /// What was signed: the SET OF, not the `[0]` in which it is sent.
    let signedBytes: [UInt8]
    let messageDigest: ArraySlice<UInt8>
    let signingTime: Date?

    init(_ value: DERValue) throws(DERFault) {
        signedBytes = [DERTag.set.octet] + value.encoding.dropFirst()
        var values: [OID: DERValue] = [:]
        for member in try value.setMembers {
            guard member.tag == .sequence else { throw .unexpectedTag }
            var parts = member.parts
            let type = try parts.readObjectIdentifier()
            let set = try parts.read(.set)
            try parts.finish()
            guard values.updateValue(set, forKey: type) == nil else { throw .badOrder }
        }
        guard let contentType = values[.contentType], let digest = values[.messageDigest] else { throw .missingPart }
        var type = contentType.parts
        guard try type.readObjectIdentifier() == .data else { throw .unsupportedForm }
        try type.finish()
        messageDigest = try DERValue.only(in: digest.content, .octetString).content
        signingTime = try values[.signingTime].map { (set) throws(DERFault) in
            var time = set.parts
            let moment = try time.readTime()
            try time.finish()
            return moment
        }
    }
}

extension OID {
    fileprivate static let contentType = OID(1, 2, 840, 113549, 1, 9, 3)
    fileprivate static let messageDigest = OID(1, 2, 840, 113549, 1, 9, 4)
    fileprivate static let signingTime = OID(1, 2, 840, 113549, 1, 9, 5)
}

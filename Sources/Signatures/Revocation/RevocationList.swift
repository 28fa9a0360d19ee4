import Foundation

/// A certificate revocation list, version 2 (RFC 5280, 5.1), read strictly as DER and not yet believed.
struct RevocationList: Sendable {
    /// What its issuer signed: tbsCertList.
    let signedPart: ArraySlice<UInt8>
    let issuer: DistinguishedName
    let thisUpdate: Date
    let nextUpdate: Date
    private let entries: DERReader
    let extensions: ExtensionList
    let signatureAlgorithm: AlgorithmIdentifier
    let signature: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        var outer = try DERValue.only(in: bytes, .sequence).parts
        let signed = try outer.read(.sequence)
        signedPart = signed.encoding
        signatureAlgorithm = try AlgorithmIdentifier(&outer)
        signature = try outer.readOctetsOfBitString()
        try outer.finish()

        var inner = signed.parts
        guard try inner.readInteger().small == 1 else { throw .unsupportedForm }
        guard try AlgorithmIdentifier(&inner) == signatureAlgorithm else { throw .badValue }
        issuer = try DistinguishedName(&inner)
        thisUpdate = try inner.readTime()
        nextUpdate = try inner.readTime()
        entries = try inner.readIf(.sequence)?.parts ?? DERReader([])
        extensions = try ExtensionList(inner.read(.constructed(0)).content)
        try inner.finish()
    }

    /// The entry of a certificate; `nil` when it is not on the list.
    ///
    /// The other entries are passed over: lists in which one entry changes the meaning of the next are indirect, and
    /// those are refused by their scope.
    func revocation(of serialNumber: SerialNumber) throws(DERFault) -> Revocation? {
        var entries = entries
        while !entries.isAtEnd {
            var entry = try entries.read(.sequence).parts
            guard try entry.read(.integer).content == serialNumber.octets else { continue }
            let moment = try entry.readTime()
            let extensions = entry.isAtEnd ? .none : try ExtensionList(entry.read(.sequence).encoding)
            try entry.finish()
            guard extensions.criticalExtension(beside: [.crlReason]) == nil else { throw .unsupportedForm }
            let reason = try extensions[.crlReason].map { (member) throws(DERFault) in
                try Revocation.Reason(inside: member.value)
            }
            return Revocation(at: moment, reason: reason ?? .unspecified)
        }
        return nil
    }
}

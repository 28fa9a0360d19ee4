extension Certificate {
    /// Under which policies the certificate was issued, in its order (RFC 5280, 4.2.1.4).
    var policies: [OID] {
        get throws(DERFault) {
            guard let member = extensions[.certificatePolicies] else { return [] }
            return try Self.identifiers(in: member.value) { (reader) throws(DERFault) in
                var parts = try reader.read(.sequence).parts
                return try parts.readObjectIdentifier()
            }
        }
    }

    /// For which other purposes than those of the key usage the key is meant (RFC 5280, 4.2.1.12).
    var extendedKeyUsage: [OID] {
        get throws(DERFault) {
            guard let member = extensions[.extendedKeyUsage] else { return [] }
            return try Self.identifiers(in: member.value) { (reader) throws(DERFault) in
                try reader.readObjectIdentifier()
            }
        }
    }

    private static func identifiers(
        in bytes: ArraySlice<UInt8>,
        _ read: (inout DERReader) throws(DERFault) -> OID
    ) throws(DERFault) -> [OID] {
        var identifiers: [OID] = []
        var list = try DERValue.only(in: bytes, .sequence).parts
        repeat { identifiers.append(try read(&list)) } while !list.isAtEnd
        return identifiers
    }
}

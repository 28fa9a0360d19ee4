extension Certificate {
    /// basicConstraints: whether the holder is an authority (RFC 5280, 4.2.1.9).
    var isAuthority: Bool {
        get throws(DERFault) {
            guard let member = extensions[.basicConstraints] else { return false }
            var parts = try DERValue.only(in: member.value, .sequence).parts
            let isAuthority = try parts.readTrue()
            if isAuthority, parts.isNext(.integer) { _ = try parts.readInteger() }
            try parts.finish()
            return isAuthority
        }
    }

    /// The name of the holder's own key.
    var subjectKeyID: ArraySlice<UInt8>? {
        get throws(DERFault) {
            guard let member = extensions[.subjectKeyIdentifier] else { return nil }
            return try DERValue.only(in: member.value, .octetString).content
        }
    }

    /// The name of the issuer's key; JPKI also writes the issuer's name and number behind it, which tell nothing more.
    var authorityKeyID: ArraySlice<UInt8>? {
        get throws(DERFault) {
            guard let member = extensions[.authorityKeyIdentifier] else { return nil }
            var parts = try DERValue.only(in: member.value, .sequence).parts
            return try parts.readIf(.primitive(0))?.content
        }
    }
}

import Domain

/// What a certificate says of its holder: the otherName entries of JPKI in its subjectAltName.
struct HolderTexts: Sendable {
    private var texts: [BasicFour.CertificateItem: String] = [:]

    /// Entries come in any order; names of other kinds may stand between them.
    init(_ certificate: Certificate) throws(DERFault) {
        guard let member = certificate.extensions[.subjectAltName] else { return }
        var names = try DERValue.only(in: member.value, .sequence).parts
        while !names.isAtEnd {
            let name = try names.readAny()
            guard name.tag == .constructed(0) else { continue }
            var parts = name.parts
            let kind = try parts.readObjectIdentifier()
            let value = try parts.read(.constructed(0))
            try parts.finish()
            guard let item = Self.items[kind] else { continue }
            guard texts[item] == nil else { throw .badOrder }
            guard let text = try DERValue.only(in: value.content, .utf8String).text else { throw .badValue }
            texts[item] = text
        }
    }

    /// `nil` when one of the four is missing. That a text is there does not mean that it tells something: of an unknown
    /// birth date it has zeros.
    var holder: BasicFour? {
        let hasAll = [.name, .address, .birthDate, .sex].allSatisfy { texts[$0] != nil }
        return hasAll ? BasicFour(certificate: texts) : nil
    }

    private static let items: [OID: BasicFour.CertificateItem] = Dictionary(
        uniqueKeysWithValues: BasicFour.CertificateItem.allCases.map { item in
            (OID(1, 2, 392, 200149, 8, 5, 5, item.rawValue), item)
        }
    )
}

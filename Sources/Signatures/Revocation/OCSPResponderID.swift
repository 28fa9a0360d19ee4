/// Who answers (RFC 6960, 4.2.1).
enum OCSPResponderID: Sendable, Hashable {
    case name(DistinguishedName)
    /// SHA-1 of the responder's key.
    case keyHash(ArraySlice<UInt8>)

    init(_ reader: inout DERReader) throws(DERFault) {
        if let name = try reader.readIf(.constructed(1)) {
            self = .name(try DistinguishedName(DERValue.only(in: name.content, .sequence)))
        } else {
            self = .keyHash(try DERValue.only(in: reader.read(.constructed(2)).content, .octetString).content)
        }
    }

    func names(_ certificate: Certificate) -> Bool {
        switch self {
        case .name(let name): name == certificate.subject
        case .keyHash(let hash): hash.elementsEqual(DigestAlgorithm.sha1.of(certificate.publicKey.key))
        }
    }
}

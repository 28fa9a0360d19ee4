/// An X.509 certificate, version 3, read strictly as DER and not yet believed (RFC 5280, 4.1).
struct Certificate: Sendable, Hashable {
    /// The whole certificate.
    let encoding: ArraySlice<UInt8>
    /// What its issuer signed: tbsCertificate.
    let signedPart: ArraySlice<UInt8>
    let serialNumber: SerialNumber
    let issuer: DistinguishedName
    let validity: Validity
    let subject: DistinguishedName
    let publicKey: SubjectPublicKeyInfo
    let extensions: ExtensionList
    let signatureAlgorithm: AlgorithmIdentifier
    let signature: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        let whole = try DERValue.only(in: bytes, .sequence)
        encoding = whole.encoding
        var outer = whole.parts
        let signed = try outer.read(.sequence)
        signedPart = signed.encoding
        signatureAlgorithm = try AlgorithmIdentifier(&outer)
        signature = try outer.readOctetsOfBitString()
        try outer.finish()

        var inner = signed.parts
        try Self.readVersion3(&inner)
        serialNumber = try SerialNumber(inner.readInteger())
        // The algorithm stands both inside and outside of what is signed: RFC 5280, 4.1.1.2.
        guard try AlgorithmIdentifier(&inner) == signatureAlgorithm else { throw .badValue }
        issuer = try DistinguishedName(&inner)
        validity = try Validity(&inner)
        subject = try DistinguishedName(&inner)
        publicKey = try SubjectPublicKeyInfo(&inner)
        extensions = try ExtensionList(inner.read(.constructed(3)).content)
        try inner.finish()
    }

    private static func readVersion3(_ reader: inout DERReader) throws(DERFault) {
        guard reader.isNext(.constructed(0)) else { throw .unsupportedForm }
        var version = try reader.read(.constructed(0)).parts
        guard try version.readInteger().small == 2 else { throw .unsupportedForm }
        try version.finish()
    }
}

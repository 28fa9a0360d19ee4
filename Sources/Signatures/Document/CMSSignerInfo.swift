/// What CMS says of a signer (RFC 5652, 5.3).
struct CMSSignerInfo: Sendable {
    let version: Int
    /// IssuerAndSerialNumber or `[0] SubjectKeyIdentifier`.
    private let signer: DERValue
    let digestAlgorithm: AlgorithmIdentifier
    let signedAttributes: CMSSignedAttributes?
    let signatureAlgorithm: AlgorithmIdentifier
    let signature: ArraySlice<UInt8>
    let hasUnsignedAttributes: Bool

    init(_ value: DERValue) throws(DERFault) {
        guard value.tag == .sequence else { throw .unexpectedTag }
        var parts = value.parts
        version = try parts.readInteger().small
        signer = try parts.readAny()
        digestAlgorithm = try AlgorithmIdentifier(&parts)
        let attributes = try parts.readIf(.constructed(0))
        signatureAlgorithm = try AlgorithmIdentifier(&parts)
        signature = try parts.readOctetString()
        hasUnsignedAttributes = try parts.readIf(.constructed(1)) != nil
        try parts.finish()
        guard let attributes else {
            signedAttributes = nil
            return
        }
        signedAttributes = try CMSSignedAttributes(attributes)
    }

    /// Whether this is the signer's certificate.
    func names(_ bytes: ArraySlice<UInt8>) throws(DERFault) -> Bool {
        let certificate = try Certificate(bytes)
        switch (version, signer.tag) {
        case (1, .sequence):
            var parts = signer.parts
            let issuer = try DistinguishedName(&parts)
            let serialNumber = try SerialNumber(parts.readInteger())
            try parts.finish()
            return issuer == certificate.issuer && serialNumber == certificate.serialNumber
        case (3, .primitive(0)): return signer.content == (try certificate.subjectKeyID)
        default: throw .unsupportedForm
        }
    }
}

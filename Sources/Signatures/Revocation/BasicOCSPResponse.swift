/// The answer itself (RFC 6960, 4.2.1).
struct BasicOCSPResponse: Sendable {
    /// What the responder signed: tbsResponseData.
    let signedPart: ArraySlice<UInt8>
    let responder: OCSPResponderID
    let answers: [OCSPSingleAnswer]
    let extensions: ExtensionList
    let signatureAlgorithm: AlgorithmIdentifier
    let signature: ArraySlice<UInt8>
    /// Each in DER; the responder's own among them unless the issuer itself answers.
    let certificates: [ArraySlice<UInt8>]

    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        var outer = try DERValue.only(in: bytes, .sequence).parts
        let signed = try outer.read(.sequence)
        signedPart = signed.encoding
        signatureAlgorithm = try AlgorithmIdentifier(&outer)
        signature = try outer.readOctetsOfBitString()
        certificates = try Self.readCertificates(&outer)
        try outer.finish()

        // Version 1 is the default, which DER does not write.
        var inner = signed.parts
        responder = try OCSPResponderID(&inner)
        _ = try inner.readGeneralizedTime()
        answers = try Self.readAnswers(&inner)
        extensions =
            try inner.readIf(.constructed(1)).map { (value) throws(DERFault) in
                try ExtensionList(value.content)
            } ?? .none
        try inner.finish()
    }

    private static func readCertificates(_ reader: inout DERReader) throws(DERFault) -> [ArraySlice<UInt8>] {
        guard let explicit = try reader.readIf(.constructed(0)) else { return [] }
        var certificates: [ArraySlice<UInt8>] = []
        var list = try DERValue.only(in: explicit.content, .sequence).parts
        while !list.isAtEnd { certificates.append(try list.read(.sequence).encoding) }
        return certificates
    }

    private static func readAnswers(_ reader: inout DERReader) throws(DERFault) -> [OCSPSingleAnswer] {
        var answers: [OCSPSingleAnswer] = []
        var list = try reader.read(.sequence).parts
        while !list.isAtEnd { answers.append(try OCSPSingleAnswer(&list)) }
        return answers
    }

    /// The nonce, which stands as an OCTET STRING inside its extension (RFC 8954, 2.1).
    var nonce: ArraySlice<UInt8>? {
        get throws(DERFault) {
            guard let member = extensions[.ocspNonce] else { return nil }
            return try DERValue.only(in: member.value, .octetString).content
        }
    }
}

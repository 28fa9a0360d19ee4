/// An OCSP answer (RFC 6960, 4.2.1), read strictly as DER and not yet believed.
enum OCSPResponse: Sendable {
    case answered(BasicOCSPResponse)
    /// Any other OCSPResponseStatus than successful.
    case failed(status: Int)

    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        var parts = try DERValue.only(in: bytes, .sequence).parts
        let status = try parts.readEnumerated()
        guard status == 0 else {
            try parts.finish()
            self = .failed(status: status)
            return
        }
        let explicit = try parts.read(.constructed(0))
        try parts.finish()
        var response = try DERValue.only(in: explicit.content, .sequence).parts
        guard try response.readObjectIdentifier() == .basicOCSPResponse else { throw .unsupportedForm }
        let basic = try response.readOctetString()
        try response.finish()
        self = .answered(try BasicOCSPResponse(basic))
    }
}

extension OID {
    fileprivate static let basicOCSPResponse = OID(1, 3, 6, 1, 5, 5, 7, 48, 1, 1)
}

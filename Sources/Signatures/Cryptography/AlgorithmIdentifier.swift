/// The name of an algorithm in certificates, signatures and answers (RFC 5280, 4.1.1.2).
struct AlgorithmIdentifier: Sendable, Hashable {
    let id: OID
    let parameters: DERValue?

    init(_ reader: inout DERReader) throws(DERFault) {
        var parts = try reader.read(.sequence).parts
        id = try parts.readObjectIdentifier()
        parameters = parts.isAtEnd ? nil : try parts.readAny()
        try parts.finish()
    }

    /// RSA's algorithms have NULL here (RFC 4055, 5; RFC 3370, 3.2).
    var hasNullParameters: Bool { parameters?.tag == .null && parameters?.content.isEmpty == true }

    /// Digests have NULL or nothing; both are to be accepted (RFC 5754, 2).
    var hasNoParameters: Bool { parameters == nil || hasNullParameters }
}

/// A public key as a certificate has it (RFC 5280, 4.1.2.7), not yet looked into.
struct SubjectPublicKeyInfo: Sendable, Hashable {
    let algorithm: AlgorithmIdentifier
    /// The BIT STRING's octets; their SHA-1 names the key in OCSP.
    let key: ArraySlice<UInt8>

    init(_ reader: inout DERReader) throws(DERFault) {
        var parts = try reader.read(.sequence).parts
        algorithm = try AlgorithmIdentifier(&parts)
        key = try parts.readOctetsOfBitString()
        try parts.finish()
    }
}

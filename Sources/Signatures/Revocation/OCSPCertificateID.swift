/// How OCSP names a certificate (RFC 6960, 4.1.1). The generations of JPKI's authorities share a name, so the hash of
/// the issuer's key is what tells them apart.
struct OCSPCertificateID: Sendable, Hashable {
    private let hash: OID
    private let issuerNameHash: [UInt8]
    private let issuerKeyHash: [UInt8]
    private let serialNumber: SerialNumber

    init(of certificate: CheckedCertificate, _ digest: DigestAlgorithm) {
        let issuer = certificate.issuer.certificate
        hash = digest == .sha256 ? .sha256 : .sha1
        issuerNameHash = digest.of(issuer.subject.encoding)
        issuerKeyHash = digest.of(issuer.publicKey.key)
        serialNumber = certificate.certificate.serialNumber
    }

    init(_ reader: inout DERReader) throws(DERFault) {
        var parts = try reader.read(.sequence).parts
        let algorithm = try AlgorithmIdentifier(&parts)
        guard algorithm.hasNoParameters else { throw .badValue }
        hash = algorithm.id
        issuerNameHash = Array(try parts.readOctetString())
        issuerKeyHash = Array(try parts.readOctetString())
        serialNumber = try SerialNumber(parts.readInteger())
        try parts.finish()
    }

    /// Whether it names this certificate, by either digest.
    func names(_ certificate: CheckedCertificate) -> Bool {
        self == OCSPCertificateID(of: certificate, hash == .sha256 ? .sha256 : .sha1)
    }

    var encoding: [UInt8] {
        DERWriting.sequence(
            DERWriting.sequence(DERWriting.objectIdentifier(hash), DERWriting.value(.null, [])),
            DERWriting.value(.octetString, issuerNameHash),
            DERWriting.value(.octetString, issuerKeyHash),
            DERWriting.value(.integer, serialNumber.octets)
        )
    }
}

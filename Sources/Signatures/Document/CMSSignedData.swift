/// CMS SignedData (RFC 5652, 5.1), read strictly as DER.
struct CMSSignedData: Sendable {
    private let version: Int
    private let digestAlgorithms: [AlgorithmIdentifier]
    /// `nil` when the signature is detached.
    let content: ArraySlice<UInt8>?
    /// Each in DER.
    private let certificates: [ArraySlice<UInt8>]
    private let hasRevocationLists: Bool
    private let signers: [DERValue]

    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        var outer = try DERValue.only(in: bytes, .sequence).parts
        guard try outer.readObjectIdentifier() == .signedData else { throw .unsupportedForm }
        let explicit = try outer.read(.constructed(0))
        try outer.finish()

        var parts = try DERValue.only(in: explicit.content, .sequence).parts
        version = try parts.readInteger().small
        digestAlgorithms = try Self.readDigestAlgorithms(&parts)
        content = try Self.readContent(&parts)
        certificates =
            try parts.readIf(.constructed(0)).map { (set) throws(DERFault) in try set.setMembers.map(\.encoding) } ?? []
        hasRevocationLists = try parts.readIf(.constructed(1)) != nil
        signers = try parts.read(.set).setMembers
        try parts.finish()
    }

    private static func readDigestAlgorithms(_ reader: inout DERReader) throws(DERFault) -> [AlgorithmIdentifier] {
        var algorithms: [AlgorithmIdentifier] = []
        var set = try reader.read(.set).parts
        while !set.isAtEnd { algorithms.append(try AlgorithmIdentifier(&set)) }
        return algorithms
    }

    /// `EncapsulatedContentInfo` of plain data.
    private static func readContent(_ reader: inout DERReader) throws(DERFault) -> ArraySlice<UInt8>? {
        var parts = try reader.read(.sequence).parts
        guard try parts.readObjectIdentifier() == .data else { throw .unsupportedForm }
        let explicit = try parts.readIf(.constructed(0))
        try parts.finish()
        guard let explicit else { return nil }
        return try DERValue.only(in: explicit.content, .octetString).content
    }
}

extension CMSSignedData {
    /// The signer and the certificate, of each of which there has to be exactly one, and nothing beside them.
    func onlySigner() throws(Refusal) -> (signer: CMSSignerInfo, certificate: ArraySlice<UInt8>) {
        guard signers.count == 1 else { throw .severalSigners(signers.count) }
        guard let certificate = certificates.first else { throw .signerCertificateMissing }
        guard certificates.count == 1 else { throw .superfluousParts(.certificates) }
        guard !hasRevocationLists else { throw .superfluousParts(.revocationLists) }
        let signer: CMSSignerInfo
        let isNamed: Bool
        do {
            signer = try CMSSignerInfo(signers[0])
            isNamed = try signer.names(certificate)
            try checkAgreement(with: signer)
        } catch {
            throw .malformed(.cms, error)
        }
        guard isNamed else { throw .signerCertificateMissing }
        guard !signer.hasUnsignedAttributes else { throw .superfluousParts(.unsignedAttributes) }
        return (signer, certificate)
    }

    /// What is said for all signers has to be that of the only one (RFC 5652, 5.1).
    private func checkAgreement(with signer: CMSSignerInfo) throws(DERFault) {
        guard version == signer.version, digestAlgorithms == [signer.digestAlgorithm] else { throw .badValue }
    }
}

extension OID {
    fileprivate static let signedData = OID(1, 2, 840, 113549, 1, 7, 2)
    static let data = OID(1, 2, 840, 113549, 1, 7, 1)
}

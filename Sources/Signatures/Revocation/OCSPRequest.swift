/// A question to an OCSP responder about one certificate (RFC 6960, 4.1.1), unsigned.
package struct OCSPRequest: Sendable {
    /// To be sent as `application/ocsp-request`.
    package let encoding: [UInt8]

    /// - Parameter digest: names the issuer. SHA-1 is what every responder knows; nothing secret rests on it.
    /// - Parameter nonce: 1 to 32 octets (RFC 8954, 2.1), fresh for each request; `nil` for responders that answer from
    ///   a stock.
    package init(about certificate: CheckedCertificate, by digest: DigestAlgorithm = .sha1, nonce: [UInt8]? = nil) {
        let id = OCSPCertificateID(of: certificate, digest).encoding
        let requests = DERWriting.sequence(DERWriting.sequence(id))
        let extensions = nonce.map { DERWriting.value(.constructed(2), Self.extensions(nonce: $0)) } ?? []
        encoding = DERWriting.sequence(DERWriting.sequence(requests, extensions))
    }

    private static func extensions(nonce: [UInt8]) -> [UInt8] {
        let value = DERWriting.value(.octetString, DERWriting.value(.octetString, nonce))
        return DERWriting.sequence(DERWriting.sequence(DERWriting.objectIdentifier(.ocspNonce), value))
    }
}

extension OID {
    static let ocspNonce = OID(1, 3, 6, 1, 5, 5, 7, 48, 1, 2)
}

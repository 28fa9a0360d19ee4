/// What can be told of a certificate; for records and for staff.
extension CheckedCertificate {
    package var serialNumber: SerialNumber { certificate.serialNumber }
    package var validity: Validity { certificate.validity }
    /// `C=JP, O=JPKI, OU=…`
    package var issuerName: String { certificate.issuer.description }
    /// `C=JP, L=Hyogo-ken, …`; no person's name.
    package var subjectName: String { certificate.subject.description }
    package var issuedUnder: OID { policy }
    package var algorithm: SignatureAlgorithm { publicKey.algorithm }
    /// The trusted authority's own certificate, in DER.
    package var issuerCertificate: [UInt8] { Array(issuer.certificate.encoding) }
    /// SHA-256 of that.
    package var issuerFingerprint: [UInt8] { issuer.fingerprint }
}

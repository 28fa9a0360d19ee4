extension OID {
    static let subjectKeyIdentifier = OID(2, 5, 29, 14)
    static let keyUsage = OID(2, 5, 29, 15)
    static let subjectAltName = OID(2, 5, 29, 17)
    static let basicConstraints = OID(2, 5, 29, 19)
    static let crlReason = OID(2, 5, 29, 21)
    static let deltaCRLIndicator = OID(2, 5, 29, 27)
    static let issuingDistributionPoint = OID(2, 5, 29, 28)
    static let cRLDistributionPoints = OID(2, 5, 29, 31)
    static let certificatePolicies = OID(2, 5, 29, 32)
    static let authorityKeyIdentifier = OID(2, 5, 29, 35)
    static let extendedKeyUsage = OID(2, 5, 29, 37)
}

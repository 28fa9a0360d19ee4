extension OID {
    static let rsaEncryption = OID(1, 2, 840, 113549, 1, 1, 1)
    static let sha256WithRSAEncryption = OID(1, 2, 840, 113549, 1, 1, 11)
    static let ecPublicKey = OID(1, 2, 840, 10045, 2, 1)
    static let p384 = OID(1, 3, 132, 0, 34)
    static let ecdsaWithSHA384 = OID(1, 2, 840, 10045, 4, 3, 3)
    static let sha1 = OID(1, 3, 14, 3, 2, 26)
    static let sha256 = OID(2, 16, 840, 1, 101, 3, 4, 2, 1)
    static let sha384 = OID(2, 16, 840, 1, 101, 3, 4, 2, 2)
}

/// What a key is for (RFC 5280, 4.2.1.3).
struct KeyUsage: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let digitalSignature = KeyUsage(rawValue: 1 << 15)
    static let nonRepudiation = KeyUsage(rawValue: 1 << 14)
    static let keyCertSign = KeyUsage(rawValue: 1 << 10)
    static let crlSign = KeyUsage(rawValue: 1 << 9)
}

extension KeyUsage {
    /// - Parameter bytes: a BIT STRING of named bits, which ends with its last set bit (X.690, 11.2.2).
    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        let content = try DERValue.only(in: bytes, .bitString).content
        guard (2...3).contains(content.count), let unused = content.first, let last = content.last,
            last != 0, last.trailingZeroBitCount == Int(unused)
        else { throw .badValue }
        let octets = Array(content.dropFirst())
        self.init(rawValue: UInt16(octets[0]) << 8 | UInt16(octets.count == 2 ? octets[1] : 0))
    }
}

extension Certificate {
    var keyUsage: KeyUsage? {
        get throws(DERFault) {
            guard let member = extensions[.keyUsage] else { return nil }
            return try KeyUsage(member.value)
        }
    }
}

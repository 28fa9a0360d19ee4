/// The identifier octet of a DER value (X.690, 8.1.2). Nothing that is read here has a tag number above 30.
struct DERTag: Sendable, Hashable {
    let octet: UInt8

    static let boolean = DERTag(octet: 0x01)
    static let integer = DERTag(octet: 0x02)
    static let bitString = DERTag(octet: 0x03)
    static let octetString = DERTag(octet: 0x04)
    static let null = DERTag(octet: 0x05)
    static let objectIdentifier = DERTag(octet: 0x06)
    static let enumerated = DERTag(octet: 0x0A)
    static let utf8String = DERTag(octet: 0x0C)
    static let printableString = DERTag(octet: 0x13)
    static let utcTime = DERTag(octet: 0x17)
    static let generalizedTime = DERTag(octet: 0x18)
    static let sequence = DERTag(octet: 0x30)
    static let set = DERTag(octet: 0x31)

    /// `[number]` around or instead of a value that has parts.
    static func constructed(_ number: UInt8) -> DERTag { DERTag(octet: 0xA0 | number) }

    /// `[number] IMPLICIT` instead of a value without parts.
    static func primitive(_ number: UInt8) -> DERTag { DERTag(octet: 0x80 | number) }
}

/// Values without parts.
extension DERReader {
    mutating func readObjectIdentifier() throws(DERFault) -> OID {
        try OID(content: read(.objectIdentifier).content)
    }

    mutating func readInteger() throws(DERFault) -> DERInteger {
        try DERInteger(content: read(.integer).content)
    }

    mutating func readEnumerated() throws(DERFault) -> Int {
        try DERInteger(content: read(.enumerated).content).small
    }

    mutating func readOctetString() throws(DERFault) -> ArraySlice<UInt8> {
        try read(.octetString).content
    }

    /// A BIT STRING of whole octets: keys and signatures.
    mutating func readOctetsOfBitString() throws(DERFault) -> ArraySlice<UInt8> {
        let content = try read(.bitString).content
        guard content.first == 0 else { throw .badValue }
        return content.dropFirst()
    }

    /// `BOOLEAN DEFAULT FALSE`, which DER writes only when it is true (X.690, 11.5).
    mutating func readTrue() throws(DERFault) -> Bool {
        guard let value = try readIf(.boolean) else { return false }
        guard value.content.elementsEqual([0xFF]) else { throw .badValue }
        return true
    }
}

extension DERValue {
    /// The members of a SET OF, which DER has in ascending order (X.690, 11.6).
    var setMembers: [DERValue] {
        get throws(DERFault) {
            var members: [DERValue] = []
            var reader = parts
            while !reader.isAtEnd {
                let member = try reader.readAny()
                if let last = members.last {
                    guard !member.encoding.lexicographicallyPrecedes(last.encoding) else { throw .badOrder }
                }
                members.append(member)
            }
            return members
        }
    }

    /// The text of a UTF8String or PrintableString; `nil` for any other kind or bytes that are no text.
    var text: String? {
        switch tag {
        case .utf8String: String(validating: content, as: UTF8.self)
        case .printableString: content.allSatisfy { $0 < 0x80 } ? String(decoding: content, as: UTF8.self) : nil
        default: nil
        }
    }
}

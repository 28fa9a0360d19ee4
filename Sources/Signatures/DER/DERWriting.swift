/// Writes a value in DER.
enum DERWriting {
    static func value(_ tag: DERTag, _ content: some Collection<UInt8>) -> [UInt8] {
        [tag.octet] + length(content.count) + content
    }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(.sequence, parts.flatMap { $0 }) }

    static func objectIdentifier(_ id: OID) -> [UInt8] { value(.objectIdentifier, id.content) }

    private static func length(_ count: Int) -> [UInt8] {
        guard count >= 0x80 else { return [UInt8(count)] }
        let octets = withUnsafeBytes(of: count.bigEndian) { Array($0.drop { $0 == 0 }) }
        return [0x80 | UInt8(octets.count)] + octets
    }
}

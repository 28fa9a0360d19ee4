/// One value as it stands in DER (X.690).
struct DERValue: Sendable, Hashable {
    let tag: DERTag
    let content: ArraySlice<UInt8>
    /// Identifier, length and content.
    let encoding: ArraySlice<UInt8>

    /// Reads the parts of a constructed value.
    var parts: DERReader { DERReader(content) }

    /// The only value in the bytes.
    static func only(in bytes: ArraySlice<UInt8>, _ tag: DERTag) throws(DERFault) -> DERValue {
        var reader = DERReader(bytes)
        let value = try reader.read(tag)
        try reader.finish()
        return value
    }
}

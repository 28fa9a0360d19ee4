/// Reads one DER value after the other and refuses everything that BER allows beyond DER (X.690, 10 and 11).
struct DERReader: Sendable {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// Whether the next value has this tag.
    func isNext(_ tag: DERTag) -> Bool { rest.first == tag.octet }

    mutating func read(_ tag: DERTag) throws(DERFault) -> DERValue {
        guard !isAtEnd else { throw .missingPart }
        guard isNext(tag) else { throw .unexpectedTag }
        return try readAny()
    }

    /// The next value if it has this tag; an optional part.
    mutating func readIf(_ tag: DERTag) throws(DERFault) -> DERValue? {
        isNext(tag) ? try readAny() : nil
    }

    mutating func readAny() throws(DERFault) -> DERValue {
        var position = rest.startIndex
        guard position < rest.endIndex else { throw .missingPart }
        let tag = DERTag(octet: rest[position])
        position += 1
        let length = try readLength(at: &position)
        guard length <= rest.endIndex - position else { throw .truncated }
        let end = position + length
        let value = DERValue(tag: tag, content: rest[position..<end], encoding: rest[rest.startIndex..<end])
        rest = rest[end...]
        return value
    }

    /// Nothing may be left.
    func finish() throws(DERFault) {
        guard isAtEnd else { throw .trailingBytes }
    }

    /// Definite and as short as possible (X.690, 10.1), at most four octets.
    private func readLength(at position: inout Int) throws(DERFault) -> Int {
        guard position < rest.endIndex else { throw .truncated }
        let first = rest[position]
        position += 1
        if first < 0x80 { return Int(first) }
        let count = Int(first & 0x7F)
        guard (1...4).contains(count) else { throw .badLength }
        guard count <= rest.endIndex - position else { throw .truncated }
        var length = 0
        for octet in rest[position..<position + count] { length = length << 8 | Int(octet) }
        guard length >= 0x80, count == 1 || rest[position] != 0 else { throw .badLength }
        position += count
        return length
    }
}

/// DER as a tree, so that a change deep inside leaves all lengths around it right.
struct Tree {
    var tag: UInt8
    var content: Content
    /// Octets of the length beyond those that DER has; BER allows them.
    var padding = 0

    indirect enum Content {
        case octets([UInt8])
        case members([Tree])
        /// DER inside an OCTET STRING or BIT STRING, behind these octets.
        case wrapped([UInt8], Tree)
    }

    /// `nil` when the bytes are not exactly one value.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let (tree, rest) = Self.read(bytes), rest.isEmpty else { return nil }
        self = tree
    }

    private static func read(_ bytes: ArraySlice<UInt8>) -> (Tree, ArraySlice<UInt8>)? {
        guard let tag = bytes.first, let first = bytes.dropFirst().first, first <= 0x84, first != 0x80 else {
            return nil
        }
        let header = first < 0x80 ? 2 : 2 + Int(first & 0x7F)
        guard header <= bytes.count else { return nil }
        let length = first < 0x80 ? Int(first) : bytes.dropFirst(2).prefix(header - 2).reduce(0) { $0 << 8 | Int($1) }
        guard length <= bytes.count - header else { return nil }
        let content = bytes.dropFirst(header).prefix(length)
        return (Tree(tag: tag, content: contents(tag, content)), bytes.dropFirst(header + length))
    }

    private static func contents(_ tag: UInt8, _ bytes: ArraySlice<UInt8>) -> Content {
        if tag & 0x20 != 0 {
            var members: [Tree] = []
            var rest = bytes
            while !rest.isEmpty, let (member, behind) = read(rest) {
                members.append(member)
                rest = behind
            }
            if rest.isEmpty { return .members(members) }
        }
        let lead = tag == 0x03 ? 1 : 0
        if tag == 0x03 || tag == 0x04, bytes.count > 8, let inner = Tree(bytes.dropFirst(lead)) {
            return .wrapped(Array(bytes.prefix(lead)), inner)
        }
        return .octets(Array(bytes))
    }

    private init(tag: UInt8, content: Content) {
        self.tag = tag
        self.content = content
    }

    var bytes: [UInt8] {
        let content: [UInt8] =
            switch content {
            case .octets(let octets): octets
            case .members(let members): members.flatMap(\.bytes)
            case .wrapped(let lead, let inner): lead + inner.bytes
            }
        return [tag] + length(content.count) + content
    }

    private func length(_ count: Int) -> [UInt8] {
        let octets = withUnsafeBytes(of: count.bigEndian) { Array($0.drop { $0 == 0 }) }
        if padding == 0, count < 0x80 { return [UInt8(count)] }
        let padded =
            [UInt8](repeating: 0, count: max(padding - (count < 0x80 ? 1 : 0), 0)) + (octets.isEmpty ? [0] : octets)
        return [0x80 | UInt8(padded.count)] + padded
    }
}

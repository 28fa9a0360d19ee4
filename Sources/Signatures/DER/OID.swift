/// An ASN.1 object identifier.
package struct OID: Sendable, Hashable {
    /// Content octets of its DER form.
    let content: ArraySlice<UInt8>

    init(content: ArraySlice<UInt8>) throws(DERFault) {
        guard let last = content.last, last < 0x80 else { throw .badValue }
        // No arc begins with a padding octet: X.690, 8.19.2.
        var isStart = true
        for octet in content {
            guard !(isStart && octet == 0x80) else { throw .badValue }
            isStart = octet < 0x80
        }
        self.content = content
    }

    /// - Parameter arcs: two at least, e.g. `OID(2, 5, 29, 15)`.
    init(_ first: Int, _ second: Int, _ arcs: Int...) {
        content = ([first * 40 + second] + arcs).flatMap(Self.octets)[...]
    }

    private static func octets(of arc: Int) -> [UInt8] {
        var octets = [UInt8(arc & 0x7F)]
        var rest = arc >> 7
        while rest > 0 {
            octets.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return octets
    }
}

extension OID: LosslessStringConvertible {
    /// `nil` unless it is written like `1.2.392.200149.8.5.1.1.20`.
    package init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        let arcs = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
        guard arcs.count == parts.count, arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40,
            arcs.allSatisfy({ $0 < 1 << 31 })
        else { return nil }
        content = ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap(Self.octets)[...]
    }

    package var description: String {
        var arcs: [UInt64] = []
        var arc: UInt64 = 0
        for octet in content {
            // Wraps for an arc beyond 64 bits, which nobody registers; it is only shown.
            arc = arc << 7 | UInt64(octet & 0x7F)
            guard octet < 0x80 else { continue }
            arcs.append(arc)
            arc = 0
        }
        let first = min(arcs[0] / 40, 2)
        return ([first, arcs[0] - first * 40] + arcs.dropFirst()).map(String.init).joined(separator: ".")
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}

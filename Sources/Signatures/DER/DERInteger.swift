/// An INTEGER of any length, as its octets in two's complement.
struct DERInteger: Sendable, Hashable {
    let octets: ArraySlice<UInt8>

    init(content: ArraySlice<UInt8>) throws(DERFault) {
        guard let first = content.first else { throw .badValue }
        if let second = content.dropFirst().first {
            // The first nine bits must not be all alike: X.690, 8.3.2.
            let isPadded = first == 0 && second < 0x80 || first == 0xFF && second >= 0x80
            guard !isPadded else { throw .badValue }
        }
        octets = content
    }

    var isNegative: Bool { octets.first.map { $0 >= 0x80 } ?? false }

    /// Without the zero that only keeps the sign; `nil` unless it is above zero.
    var positive: ArraySlice<UInt8>? {
        guard !isNegative, octets.contains(where: { $0 != 0 }) else { return nil }
        return octets.first == 0 ? octets.dropFirst() : octets
    }

    /// The value when it fits into one octet: versions, statuses, reasons.
    var small: Int {
        get throws(DERFault) {
            guard octets.count == 1, !isNegative, let octet = octets.first else { throw .badValue }
            return Int(octet)
        }
    }
}

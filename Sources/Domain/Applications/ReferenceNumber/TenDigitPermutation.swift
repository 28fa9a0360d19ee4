/// A fixed permutation of the numbers below 10 000 000 000, in which neighbours land far apart.
///
/// A Feistel network permutes the numbers of 34 bits; what lands outside is sent through again until it lands inside,
/// which keeps it a permutation (cycle walking). It hides how many numbers were given out from a reader, not from a
/// cryptanalyst: a reference number alone opens nothing.
enum TenDigitPermutation {
    static let size = 10_000_000_000

    static func permute(_ number: Int) -> Int {
        var result = number
        repeat { result = network(result) } while result >= size
        return result
    }

    private static let halfBits = 17
    private static let mask = 1 << halfBits - 1
    private static let roundKeys: [UInt64] = [
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
        0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB,
    ]

    private static func network(_ number: Int) -> Int {
        var (left, right) = (number >> halfBits, number & mask)
        for key in roundKeys {
            (left, right) = (right, left ^ mix(right, key))
        }
        return left << halfBits | right
    }

    /// The finaliser of SplitMix64, cut to half a number.
    private static func mix(_ half: Int, _ key: UInt64) -> Int {
        var value = UInt64(half) &+ key
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int(value >> 47)
    }
}

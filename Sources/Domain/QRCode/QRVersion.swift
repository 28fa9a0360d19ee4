/// One of the sizes of QR codes at error correction level M (ISO/IEC 18004, tables 7 and 9, annex E).
struct QRVersion: Sendable {
    let number: Int
    /// Error correction codewords of each block.
    let correction: Int
    /// Data codewords of each block.
    let blocks: [Int]
    /// Where the small squares stand, in rows and columns alike.
    let alignment: [Int]

    var size: Int { 17 + 4 * number }
    var dataCodewords: Int { blocks.reduce(0, +) }
    /// Bits that tell the length of the text.
    var lengthBits: Int { number < 10 ? 8 : 16 }

    static func smallest(for length: Int) -> QRVersion? {
        all.first { 4 + $0.lengthBits + 8 * length <= 8 * $0.dataCodewords }
    }

    private static let all = [
        QRVersion(number: 1, correction: 10, blocks: [16], alignment: []),
        QRVersion(number: 2, correction: 16, blocks: [28], alignment: [6, 18]),
        QRVersion(number: 3, correction: 26, blocks: [44], alignment: [6, 22]),
        QRVersion(number: 4, correction: 18, blocks: [32, 32], alignment: [6, 26]),
        QRVersion(number: 5, correction: 24, blocks: [43, 43], alignment: [6, 30]),
        QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
        QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
        QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
        QRVersion(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
        QRVersion(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
        QRVersion(number: 11, correction: 30, blocks: [50] + [Int](repeating: 51, count: 4), alignment: [6, 30, 54]),
        QRVersion(
            number: 12,
            correction: 22,
            blocks: [Int](repeating: 36, count: 6) + [Int](repeating: 37, count: 2),
            alignment: [6, 32, 58]
        ),
        QRVersion(number: 13, correction: 22, blocks: [Int](repeating: 37, count: 8) + [38], alignment: [6, 34, 62]),
        QRVersion(
            number: 14,
            correction: 24,
            blocks: [Int](repeating: 40, count: 4) + [Int](repeating: 41, count: 5),
            alignment: [6, 26, 46, 66]
        ),
        QRVersion(
            number: 15,
            correction: 24,
            blocks: [Int](repeating: 41, count: 5) + [Int](repeating: 42, count: 5),
            alignment: [6, 26, 48, 70]
        ),
        QRVersion(
            number: 16,
            correction: 28,
            blocks: [Int](repeating: 45, count: 7) + [Int](repeating: 46, count: 3),
            alignment: [6, 26, 50, 74]
        ),
        QRVersion(
            number: 17,
            correction: 28,
            blocks: [Int](repeating: 46, count: 10) + [47],
            alignment: [6, 30, 54, 78]
        ),
        QRVersion(
            number: 18,
            correction: 26,
            blocks: [Int](repeating: 43, count: 9) + [Int](repeating: 44, count: 4),
            alignment: [6, 30, 56, 82]
        ),
        QRVersion(
            number: 19,
            correction: 26,
            blocks: [Int](repeating: 44, count: 3) + [Int](repeating: 45, count: 11),
            alignment: [6, 30, 58, 86]
        ),
        QRVersion(
            number: 20,
            correction: 26,
            blocks: [Int](repeating: 41, count: 3) + [Int](repeating: 42, count: 13),
            alignment: [6, 34, 62, 90]
        ),
    ]

    /// Data and error correction in the order in which they are drawn: the first codeword of each block, the second, …
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        var parts: [[UInt8]] = []
        var rest = data[...]
        for length in blocks {
            parts.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        let corrections = parts.map { ReedSolomon.remainder(of: $0, degree: correction) }
        return Self.byTurns(parts) + Self.byTurns(corrections)
    }

    private static func byTurns(_ parts: [[UInt8]]) -> [UInt8] {
        (0..<(parts.map(\.count).max() ?? 0)).flatMap { index in
            parts.filter { index < $0.count }.map { $0[index] }
        }
    }
}

/// A QR code (ISO/IEC 18004) of a short text, such as a web address: byte mode, error correction level M.
package struct QRCode: Sendable, Hashable {
    /// Modules on each side, without the quiet zone of four modules that must surround the code.
    package let size: Int
    /// Row after row; dark is true.
    private let modules: [Bool]

    /// - Returns: nil when the text is longer than 666 bytes in UTF-8, which is what version 20 holds.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
        let codewords = version.interleaved(QRBits.codewords(of: bytes, in: version))
        var plain = QRMatrix(version)
        plain.fill(with: codewords)
        var best: QRMatrix?
        var bestPenalty = Int.max
        for mask in 0..<8 {
            let matrix = plain.masked(mask)
            let penalty = QRPenalty.of(matrix)
            if penalty < bestPenalty {
                best = matrix
                bestPenalty = penalty
            }
        }
        guard let best else { return nil }
        size = best.size
        modules = best.modules
    }

    package func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// The dark runs of each row as the path of a drawing in which one module is one unit.
    package var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < size && isDark(row: row, column: column) { column += 1 }
                path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }
}

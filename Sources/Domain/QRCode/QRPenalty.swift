/// How hard a code is to read (ISO/IEC 18004, 7.8.3): the mask with the lowest penalty is used.
enum QRPenalty {
    static func of(_ matrix: QRMatrix) -> Int {
        var penalty = squares(in: matrix) + balance(of: matrix)
        for index in 0..<matrix.size {
            penalty += line(of: matrix.size) { matrix[index, $0] }
            penalty += line(of: matrix.size) { matrix[$0, index] }
        }
        return penalty
    }

    /// A finder's row with four white modules before it, and with four after it.
    private static let finderAfterWhite = 0b000_0101_1101
    private static let finderBeforeWhite = 0b101_1101_0000

    /// Of a row or a column: five or more modules alike one after the other, and what looks like a finder pattern.
    private static func line(of length: Int, _ isDark: (Int) -> Bool) -> Int {
        var penalty = 0
        var alike = 0
        var latest = 0
        for index in 0..<length {
            let module = isDark(index) ? 1 : 0
            alike = index > 0 && latest & 1 == module ? alike + 1 : 1
            if alike == 5 { penalty += 3 } else if alike > 5 { penalty += 1 }
            // The latest eleven modules, one bit each.
            latest = (latest << 1 | module) & 0x7FF
            if index >= 10 && (latest == finderAfterWhite || latest == finderBeforeWhite) { penalty += 40 }
        }
        return penalty
    }

    /// Two by two modules alike.
    private static func squares(in matrix: QRMatrix) -> Int {
        var penalty = 0
        for row in 1..<matrix.size {
            var left = pair(matrix, row, 0)
            for column in 1..<matrix.size {
                let right = pair(matrix, row, column)
                if left + right == 0 || left + right == 4 { penalty += 3 }
                left = right
            }
        }
        return penalty
    }

    /// How many of a module and the one above it are dark.
    private static func pair(_ matrix: QRMatrix, _ row: Int, _ column: Int) -> Int {
        (matrix[row - 1, column] ? 1 : 0) + (matrix[row, column] ? 1 : 0)
    }

    /// Ten for every five percent that the dark modules are away from half.
    private static func balance(of matrix: QRMatrix) -> Int {
        let percent = matrix.modules.count(where: \.self) * 100 / matrix.modules.count
        return abs(percent - 50) / 5 * 10
    }
}

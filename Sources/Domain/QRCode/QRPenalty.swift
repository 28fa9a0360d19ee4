/// How hard a code is to read (ISO/IEC 18004, 7.8.3): the mask with the lowest penalty is used.
enum QRPenalty {
    static func of(_ matrix: QRMatrix) -> Int {
        let rows = (0..<matrix.size).map { row in (0..<matrix.size).map { matrix[row, $0] } }
        let columns = (0..<matrix.size).map { column in (0..<matrix.size).map { matrix[$0, column] } }
        let lines = (rows + columns).reduce(0) { $0 + runs(in: $1) + finders(in: $1) }
        return lines + squares(in: rows) + balance(of: rows)
    }

    /// Five or more alike in a row.
    private static func runs(in line: [Bool]) -> Int {
        var penalty = 0
        var length = 0
        for (index, module) in line.enumerated() {
            length = index > 0 && line[index - 1] == module ? length + 1 : 1
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    /// What looks like a finder pattern with white on one side.
    private static func finders(in line: [Bool]) -> Int {
        let finder = [true, false, true, true, true, false, true]
        let white = [false, false, false, false]
        return (0...(line.count - 11)).reduce(0) { penalty, start in
            let part = Array(line[start..<start + 11])
            return penalty + (part == finder + white || part == white + finder ? 40 : 0)
        }
    }

    private static func squares(in rows: [[Bool]]) -> Int {
        var penalty = 0
        for row in 1..<rows.count {
            for column in 1..<rows.count {
                let module = rows[row][column]
                if rows[row - 1][column] == module && rows[row][column - 1] == module
                    && rows[row - 1][column - 1] == module
                {
                    penalty += 3
                }
            }
        }
        return penalty
    }

    /// Ten for every five percent that the dark modules are away from half.
    private static func balance(of rows: [[Bool]]) -> Int {
        let dark = rows.reduce(0) { $0 + $1.count(where: \.self) }
        let percent = dark * 100 / (rows.count * rows.count)
        return abs(percent - 50) / 5 * 10
    }
}

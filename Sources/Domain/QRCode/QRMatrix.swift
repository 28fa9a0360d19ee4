/// The modules of a code while it is drawn.
struct QRMatrix: Sendable {
    let size: Int
    private(set) var modules: [Bool]
    /// Modules that are part of a pattern and hold no data.
    private var isPattern: [Bool]

    init(_ version: QRVersion) {
        size = version.size
        modules = Array(repeating: false, count: size * size)
        isPattern = modules
        drawTiming()
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
        for row in version.alignment {
            for column in version.alignment where !isUnderFinder(row, column) { drawAlignment(row, column) }
        }
        drawFormat(mask: 0)
        if version.number >= 7 { drawVersion(version.number) }
    }

    subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// Draws the data in columns of two from the right, up and down by turns.
    mutating func fill(with codewords: [UInt8]) {
        var bit = 0
        for right in stride(from: size - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                let row = isUpward ? size - 1 - step : step
                for column in [right, right - 1] where !isPattern[row * size + column] {
                    let isSet = bit < codewords.count * 8 && codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    modules[row * size + column] = isSet
                    bit += 1
                }
            }
        }
    }

    /// The same data under a mask.
    func masked(_ mask: Int) -> QRMatrix {
        var masked = self
        masked.drawFormat(mask: mask)
        for row in 0..<size {
            for column in 0..<size where !isPattern[row * size + column] && Self.isMasked(mask, row, column) {
                masked.modules[row * size + column].toggle()
            }
        }
        return masked
    }

    private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        modules[row * size + column] = isDark
        isPattern[row * size + column] = true
    }

    private mutating func drawTiming() {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
    }

    /// A large square in a corner with its white border.
    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for across in -4...4 {
                let distance = max(abs(down), abs(across))
                set(row + down, column + across, distance != 2 && distance != 4)
            }
        }
    }

    private mutating func drawAlignment(_ row: Int, _ column: Int) {
        for down in -2...2 {
            for across in -2...2 { set(row + down, column + across, max(abs(down), abs(across)) != 1) }
        }
    }

    private func isUnderFinder(_ row: Int, _ column: Int) -> Bool {
        row == 6 && column == 6 || row == 6 && column == size - 7 || row == size - 7 && column == 6
    }

    /// Level M and the mask, protected by a BCH code, twice.
    private mutating func drawFormat(mask: Int) {
        // Level M is 00.
        let bits = (mask << 10 | Self.remainder(mask, 0x537, 10)) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0..<6 { set(index, 8, bit(index)) }
        set(7, 8, bit(6))
        set(8, 8, bit(7))
        set(8, 7, bit(8))
        for index in 9..<15 { set(8, 14 - index, bit(index)) }
        for index in 0..<8 { set(8, size - 1 - index, bit(index)) }
        for index in 8..<15 { set(size - 15 + index, 8, bit(index)) }
        set(size - 8, 8, true)
    }

    /// The version, protected by a Golay code, twice.
    private mutating func drawVersion(_ number: Int) {
        let bits = number << 12 | Self.remainder(number, 0x1F25, 12)
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            set(size - 11 + index % 3, index / 3, isDark)
            set(index / 3, size - 11 + index % 3, isDark)
        }
    }

    private static func remainder(_ value: Int, _ divisor: Int, _ degree: Int) -> Int {
        var remainder = value
        for _ in 0..<degree { remainder = remainder << 1 ^ (remainder >> (degree - 1)) * divisor }
        return remainder
    }
}

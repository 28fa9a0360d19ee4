/// PostgreSQL's `numeric` in its binary form: digits to the base 10000.
struct Numeric: CustomStringConvertible {
    /// In plain decimal notation, with as many decimal places as the column keeps.
    let description: String

    init(_ cell: Cell) throws {
        let digitCount = Int(try cell.integer(at: 0, for: Numeric.self) as Int16)
        let weight = Int(try cell.integer(at: 2, for: Numeric.self) as Int16)
        let sign: UInt16 = try cell.integer(at: 4, for: Numeric.self)
        let scale = Int(try cell.integer(at: 6, for: Numeric.self) as Int16)
        switch sign {
        case 0x0000, 0x4000: break
        case 0xC000: throw cell.mismatch(Numeric.self, because: "it is NaN")
        default: throw cell.mismatch(Numeric.self, because: "it is infinite")
        }
        func group(_ index: Int) throws -> String {
            guard (0..<digitCount).contains(index) else { return "0000" }
            let value: Int16 = try cell.integer(at: 8 + index * 2, for: Numeric.self)
            let digits = String(value)
            return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
        var whole = ""
        if weight >= 0 {
            for index in 0...weight { whole += try group(index) }
        }
        var fraction = ""
        var index = weight + 1
        while fraction.count < scale {
            fraction += try group(index)
            index += 1
        }
        let trimmed = whole.drop { $0 == "0" }
        var text = sign == 0x4000 ? "-" : ""
        text += trimmed.isEmpty ? "0" : trimmed
        if scale > 0 { text += "." + fraction.prefix(scale) }
        description = text
    }
}

/// How dates of birth are written for staff.
extension BirthDate {
    /// 1980年2月17日; of a register's date with unknown parts what is known, as 1980年2月（日は不明）; anything else as it
    /// came.
    package var text: String {
        switch self {
        case .day(let day): day.westernText
        case .unclear(let written) where written.isEmpty: "不明"
        case .unclear(let written): Self.knownParts(written) ?? written
        }
    }

    /// Reads `400000000` (an era's digit and nothing known), `319800200`, `19430000` and `1943-00-00`.
    private static func knownParts(_ written: String) -> String? {
        guard let match = written.wholeMatch(of: /([0-9]?)([0-9]{4})-?([0-9]{2})-?([0-9]{2})/) else { return nil }
        let numbers = [match.2, match.3, match.4].map { Int($0) ?? 0 }
        let parts = zip(numbers, ["年", "月", "日"])
        let known = parts.filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
        let unknown = parts.filter { $0.0 == 0 }.map(\.1).joined(separator: "・")
        // A day without its month would tell nothing.
        guard !unknown.isEmpty, isPossible(numbers), numbers[1] != 0 || numbers[2] == 0 else { return nil }
        guard known.isEmpty else { return "\(known)（\(unknown)は不明）" }
        let era = JapaneseEra.allCases.first { String($0.certificateDigit) == match.1 }
        return era.map { "\($0.name)（日付は不明）" } ?? "不明"
    }

    /// Without its year, 29 February is possible.
    private static func isPossible(_ numbers: [Int]) -> Bool {
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        return CivilDate(year: year == 0 ? 4 : year, month: max(month, 1), day: max(day, 1)) != nil
    }
}

import Domain
import Testing

@Suite struct StatisticsPeriodTests {
    private static let today = CivilDate(nearestTo: 2026, 11, 28)

    private static func read(_ first: String, _ last: String) -> String {
        let (period, errors) = StatisticsPeriod.read(first: first, last: last, today: today)
        return period.map { "\($0.first) \($0.last) \($0.days)" } ?? errors.map(\.key.rawValue).joined(separator: " ")
    }

    @Test(
        arguments: [
            ("", "", "2026-10-31 2026-11-27 28"),
            ("", "2026-03-28", "2026-03-01 2026-03-28 28"),
            ("2026-11-01", "", "2026-11-01 2026-11-27 27"),
            ("2026-11-28", "2026-11-28", "2026-11-28 2026-11-28 1"),
            ("2023-03-02", "2024-03-01", "2023-03-02 2024-03-01 366"),
        ]
    )
    func `a period is read, and the last 28 days are the usual`(first: String, last: String, expected: String) {
        #expect(Self.read(first, last) == expected)
    }

    @Test(
        arguments: [
            ("2026-02-30", "", "from"), ("x", "y", "from to"), ("2026-11-01", "2026-11-29", "to"),
            ("2026-11-03", "2026-11-02", "from"), ("2023-03-01", "2024-03-01", "from"), ("2026-11-28", "", "from"),
            ("x", "2026-11-29", "from to"),
        ]
    )
    func `what is wrong is told at its input`(first: String, last: String, inputs: String) {
        #expect(Self.read(first, last) == inputs)
    }
}

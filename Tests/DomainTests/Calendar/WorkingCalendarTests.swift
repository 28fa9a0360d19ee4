import Domain
import Testing

@Suite struct WorkingCalendarTests {
    private let calendar = WorkingCalendar()

    private func after(_ days: Int, _ day: String) throws -> String {
        calendar.adding(workingDays: days, to: try #require(CivilDate(day))).description
    }

    @Test(arguments: [
        ("2026-11-24", true), ("2026-11-21", false), ("2026-11-22", false), ("2026-11-23", false), ("2026-12-28", true),
        ("2026-12-29", false), ("2026-12-31", false), ("2027-01-01", false), ("2027-01-02", false),
        ("2027-01-03", false),
        ("2027-01-04", true),
    ])
    func `the town hall works or not`(day: String, works: Bool) throws {
        #expect(calendar.isWorkingDay(try #require(CivilDate(day))) == works)
    }

    @Test(arguments: [
        (0, "2026-11-24", "2026-11-24"), (0, "2026-11-21", "2026-11-24"), (1, "2026-11-20", "2026-11-24"),
        (1, "2026-11-23", "2026-11-25"), (3, "2026-12-25", "2027-01-05"), (5, "2026-04-28", "2026-05-11"),
        (1, "2026-09-18", "2026-09-24"), (-1, "2026-11-24", "2026-11-24"),
    ])
    func `working days are counted over weekends, holidays and the turn of the year`(
        days: Int,
        from: String,
        expected: String
    ) throws {
        #expect(try after(days, from) == expected)
    }

    @Test func `the town may close on further days`() throws {
        let day = try #require(CivilDate("2026-11-24"))
        let closed = WorkingCalendar(closures: [day])
        #expect(!closed.isWorkingDay(day))
        #expect(closed.adding(workingDays: 0, to: day).description == "2026-11-25")
    }

    @Test func `a decision is expected between two days`() throws {
        let arrived = try #require(CivilDate("2026-11-20"))
        let expected = calendar.expected(ProcessingDays(from: 1, to: 3), from: arrived)
        #expect(expected.lowerBound.description == "2026-11-24")
        #expect(expected.upperBound.description == "2026-11-26")
    }
}

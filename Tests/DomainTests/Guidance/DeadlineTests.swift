import Domain
import Testing

@Suite struct DeadlineTests {
    private func due(_ day: String, _ span: Deadline.Span, countsFirstDay: Bool? = nil) throws -> DueDate {
        let deadline = Deadline(text: "期限", from: "day", within: span, countsFirstDay: countsFirstDay)
        let base = try #require(CivilDate(day))
        return try #require(deadline.due(from: base))
    }

    @Test(arguments: [
        ("2026-11-20", 14, "2026-12-04"), ("2026-12-20", 14, "2027-01-03"), ("2028-02-20", 14, "2028-03-05"),
    ])
    func `days are counted from the day after`(_ day: String, _ days: Int, _ last: String) throws {
        #expect(try due(day, Deadline.Span(days: days)).last.description == last)
    }

    @Test func `where the law counts the first day, the last is one earlier`() throws {
        #expect(try due("2026-11-20", Deadline.Span(days: 14), countsFirstDay: true).last.description == "2026-12-03")
    }

    @Test(arguments: [
        ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-01-15", 12, "2027-01-15"),
    ])
    func `months end on the same day of the month or on its last`(_ day: String, _ months: Int, _ last: String) throws {
        #expect(try due(day, Deadline.Span(months: months)).last.description == last)
    }

    @Test func `years end on the same day, of a leap day on the last of February`() throws {
        #expect(try due("2028-02-29", Deadline.Span(years: 2)).last.description == "2030-02-28")
    }

    @Test func `on a closed day the next working day counts`() throws {
        let due = try due("2026-12-20", Deadline.Span(days: 14))
        #expect(due.workingDay(in: WorkingCalendar())?.description == "2027-01-04")
    }

    @Test func `on an open day nothing is put off`() throws {
        #expect(try due("2026-11-20", Deadline.Span(days: 14)).workingDay(in: WorkingCalendar()) == nil)
    }

    @Test func `what must be done before a day is done on the working day before`() throws {
        // Three days before Tuesday, 24 November 2026 is a Saturday; Monday is a holiday.
        let due = try due("2026-11-24", Deadline.Span(days: -3))
        #expect(due.last.description == "2026-11-21")
        #expect(due.workingDay(in: WorkingCalendar())?.description == "2026-11-20")
    }

    @Test func `words alone make no day`() throws {
        let deadline = Deadline(text: "なるべく早く")
        #expect(deadline.due(from: SampleGuide.today) == nil)
    }
}

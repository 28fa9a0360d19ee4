import Domain
import Testing

@Suite struct DateReadingTests {
    private func journey(_ era: String, _ year: String, _ month: String, _ day: String) throws -> Journey {
        try Form(.date(DateOptions())).journey(["q.era": era, "q.year": year, "q.month": month, "q.day": day])
    }

    @Test(arguments: [
        ("ad", "1985", "4", "1", "1985-04-01"),
        ("", "1985", "04", "01", "1985-04-01"),
        ("ad", "２０２４", "２", "２９", "2024-02-29"),
        ("reiwa", "元", "5", "1", "2019-05-01"),
        ("reiwa", "1", "12", "31", "2019-12-31"),
        ("heisei", "31", "4", "30", "2019-04-30"),
        ("heisei", "元年", "1月", "8日", "1989-01-08"),
        ("showa", "64", "1", "7", "1989-01-07"),
        ("showa", "元", "12", "25", "1926-12-25"),
        ("taisho", "15", "12", "24", "1926-12-24"),
        ("taisho", "元", "7", "30", "1912-07-30"),
        ("meiji", "45", "7", "29", "1912-07-29"),
        ("meiji", "6", "1", "1", "1873-01-01"),
    ])
    func `a day is read from era, year, month and day`(
        era: String,
        year: String,
        month: String,
        day: String,
        expected: String
    ) throws {
        #expect(try journey(era, year, month, day).answers["q"] == CivilDate(expected).map(Answer.date))
    }

    @Test(arguments: [
        "1985-04-01", "1985/4/1", "1985.4.1", "１９８５年４月１日", "19850401", "昭和60年4月1日", "S60.4.1", "s60-4-1", "西暦1985年4月1日",
    ])
    func `a whole day typed into the year is taken apart`(typed: String) throws {
        #expect(try journey("ad", typed, "", "").answers["q"] == CivilDate("1985-04-01").map(Answer.date))
    }

    @Test func `an era typed before the year counts more than the one in the list`() throws {
        #expect(try journey("ad", "令和元年", "5", "1").answers["q"] == CivilDate("2019-05-01").map(Answer.date))
        #expect(try journey("showa", "H2", "3", "4").answers["q"] == CivilDate("1990-03-04").map(Answer.date))
    }

    @Test(arguments: [
        ("ad", "", "", "", "year", "を入力してください。例：昭和60年4月1日、1985年4月1日"),
        ("ad", "", "4", "1", "year", "の年を入力してください。"),
        ("ad", "1985", "", "1", "month", "の月を入力してください。"),
        ("ad", "1985", "4", "", "day", "の日を入力してください。"),
        ("ad", "85", "4", "1", "year", "の年は西暦4桁で入力してください。例：1985。和暦で入力するときは元号を選んでください。"),
        ("", "60", "4", "1", "era", "の元号を選んでください。"),
        ("ad", "昔", "4", "1", "year", "の年は数字で入力してください。"),
        ("ad", "2025", "13", "1", "month", "の月は1から12までの数字で入力してください。"),
        ("ad", "2025", "0", "1", "month", "の月は1から12までの数字で入力してください。"),
        ("ad", "2025", "4", "32", "day", "の日は1から31までの数字で入力してください。"),
        ("ad", "2025", "2", "29", "day", "の日を確かめてください。2025年2月は28日までです。"),
        ("reiwa", "6", "2", "30", "day", "の日を確かめてください。令和6年2月は29日までです。"),
        ("heisei", "35", "4", "1", "year", "の年を確かめてください。平成は平成31年4月30日までです。平成35年は令和5年にあたります。"),
        ("heisei", "31", "5", "1", "year", "の年を確かめてください。平成は平成31年4月30日までです。平成31年は令和元年にあたります。"),
        ("showa", "64", "1", "8", "year", "の年を確かめてください。昭和は昭和64年1月7日までです。昭和64年は平成元年にあたります。"),
        ("reiwa", "1", "4", "30", "year", "の年を確かめてください。令和は令和元年5月1日からです。その前の日は平成31年として入力してください。"),
        ("meiji", "5", "12", "2", "year", "の年を確かめてください。明治5年までは暦が今と異なるため、西暦に換算した日付を入力してください。"),
        ("reiwa", "9999", "1", "1", "year", "の年を確かめてください。"),
    ])
    func `what is no day is told at the part that is wrong`(
        era: String,
        year: String,
        month: String,
        day: String,
        part: String,
        message: String
    ) throws {
        let errors = try journey(era, year, month, day).errors
        #expect(errors == [FieldError(EntryKey(rawValue: "q.\(part)"), "質問" + message)])
    }

    @Test func `several wrong parts are told together`() throws {
        #expect(try journey("ad", "2025", "x", "").errors.map(\.key) == ["q.month", "q.day"])
    }

    @Test func `an era chosen beforehand is no answer`() throws {
        let journey = try Form(.date(DateOptions()), required: .never).journey(["q.era": "reiwa"])
        #expect(journey.errors.isEmpty)
        #expect(journey.question("q")?.isTouched == false)
    }

    @Test func `a day beyond the limits is told the limit in both calendars`() throws {
        let limits = DateOptions(notBefore: DayLimit("2026-04-01"), notAfter: DayLimit("today"))
        let form = try Form(.date(limits))
        func errors(_ typed: String) -> [FieldError] { form.journey(["q.year": typed]).errors }

        #expect(errors("2026-04-01").isEmpty)
        #expect(errors("2026-11-23").isEmpty)
        #expect(
            errors("2026-03-31")
                == [FieldError("q.year", "質問は令和8年4月1日（2026年4月1日）以降の日付を入力してください。")]
        )
        #expect(
            errors("2026-11-24")
                == [FieldError("q.year", "質問は今日（令和8年11月23日、2026年11月23日）以前の日付を入力してください。")]
        )
    }

    @Test func `a limit may hang on an earlier day`() throws {
        let form = try Form(
            Field(id: "start", label: "初日", kind: .date(DateOptions())),
            Field(
                id: "end",
                label: "末日",
                kind: .date(DateOptions(notBefore: DayLimit("start"), notAfter: DayLimit("start+4")))
            )
        )
        func errors(_ end: String) -> [EntryKey] {
            form.journey(["start.year": "2026-12-01", "end.year": end]).errors.map(\.key)
        }
        #expect(errors("2026-12-01") == [])
        #expect(errors("2026-12-05") == [])
        #expect(errors("2026-12-06") == ["end.year"])
        #expect(errors("2026-11-30") == ["end.year"])
        #expect(form.journey(["end.year": "2026-11-30"]).errors.map(\.key) == ["start.year"])
    }
}

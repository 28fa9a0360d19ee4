/// A small town hall with seats that can be reserved, without faults, which a test spoils in one place.
struct SampleReservations {
    private(set) var files = [
        "offices.yml": """
        - id: hall
          name: 市役所
          kana: しやくしょ
          openingHours: 8時30分から17時15分まで
          closedDays: 土曜日、日曜日、祝日
          calendar: hall
          counters:
            - {id: todoke, name: 届出の窓口, department: shiminka}
            - {id: soudan, name: 相談の窓口, department: shiminka}

        """,
        "calendars.yml": """
        - id: hall
          name: 市役所
          weekly:
            mon: ["8:30-12:00", "13:00-17:15"]
            fri: ["8:30-17:15"]
          holidays: closed
          closed:
            - {from: "12-29", to: "01-03", note: 年末年始}
          open:
            - days: {weekday: sat, nth: [3], months: [6]}
              hours: ["9:00-12:00"]
          dates:
            - {day: 2026-12-07, hours: [], note: 停電のため}
        - id: weekend
          name: 土曜日
          weekly: {sat: ["9:00-12:00"]}
          holidays: ["10:00-12:00"]

        """,
        "resources.yml": """
        - id: todoke
          name: 届出の席
          counter: todoke
          calendar: hall
          hours: ["9:00-16:00"]
          slot: 15
          capacity: 3
          capacities:
            - {weekdays: [mon], hours: "12:00-13:00", capacity: 2}
          forStaff: 1
          forPriority: 2
          releasedHoursBefore: 24
        - id: tsuyaku
          name: 通訳
          counter: todoke
          calendar: hall
          slot: 15
          capacity: 1
        - id: soudan
          name: 相談の席
          counter: soudan
          calendar: hall
          slot: 60
          starts: ["9:00", "10:30"]
          capacity: 1

        """,
        "purposes.yml": """
        - id: hikkoshi
          name: 引っ越し
          kana: ひっこし
          department: shiminka
          minutes: 30
          minutesPerPerson: 5
          people: 4
          places:
            - resources: [todoke, tsuyaku]
          window: {opensDaysBefore: 30, closesOpenDaysBefore: 1, closesAt: "17:00"}
          papers: [honnin-kakunin]
          procedures: [sample]
          questions:
            - {id: kuni, kind: text, label: 国}
        - id: soudan
          name: 相談
          kana: そうだん
          department: shiminka
          minutes: 60
          people: 1
          places:
            - resources: [soudan]
          window: {opensDaysBefore: 14, opensAt: "8:30", closesOpenDaysBefore: 1, closesDaysBefore: 1}

        """,
    ]

    /// Puts `new` in the place of `old`, which must stand exactly once in all files together.
    func with(_ new: String, for old: String) throws -> SampleReservations {
        let holders = files.filter { $0.value.contains(old) }
        guard holders.count == 1, let holder = holders.first, holder.value.ranges(of: old).count == 1 else {
            throw SampleProcedure.NotOnce(text: old)
        }
        var copy = self
        copy.files[holder.key] = holder.value.replacing(old, with: new)
        return copy
    }
}

import Domain

extension Shape {
    static let calendars = Shape.list(
        of: .record(
            Record(
                must: [
                    "id": .string, "name": .text, "weekly": .record(Record(may: weekdays)), "holidays": holidayHours,
                ],
                may: [
                    "closed": .list(of: dayRule),
                    "open": .list(
                        of: .record(Record(must: ["days": dayRule, "hours": .list(of: hours)], may: ["note": .text]))
                    ),
                    "dates": .list(
                        of: .record(
                            Record(
                                must: ["day": .literal(CivilDate.self), "hours": .list(of: hours)],
                                may: ["note": .text]
                            )
                        )
                    ),
                    "unconfirmed": .list(of: .string),
                ]
            )
        )
    )

    private static let hours = Shape.literal(OpeningHours.self)
    private static let holidayHours = Shape.literal(HolidayHours.self)
    private static let weekdays = Dictionary(
        uniqueKeysWithValues: Weekday.allCases.map { ($0.word, Shape.list(of: hours)) }
    )
    private static let dayRule = Shape.literal(DayRule.self)

    static let resources = Shape.list(
        of: .record(
            Record(
                must: [
                    "id": .string, "name": .text, "counter": .string, "calendar": .string, "slot": .integer,
                    "capacity": .integer,
                ],
                may: [
                    "hours": .list(of: hours), "starts": .list(of: .literal(MinuteOfDay.self)),
                    "capacities": .list(
                        of: .record(
                            Record(
                                must: ["capacity": .integer],
                                may: ["weekdays": .list(of: .literal(Weekday.self)), "hours": hours]
                            )
                        )
                    ),
                    "forStaff": .integer, "forPriority": .integer, "releasedHoursBefore": .integer,
                    "unconfirmed": .list(of: .string),
                ]
            )
        )
    )

    static let purposes = Shape.list(
        of: .record(
            Record(
                must: [
                    "id": .string, "name": .text, "kana": .string, "department": .string, "minutes": .integer,
                    "people": .integer,
                    "places": .list(of: .record(Record(must: ["resources": .list(of: .string)]))),
                    "window": .record(
                        Record(
                            must: ["opensDaysBefore": .integer, "closesOpenDaysBefore": .integer],
                            may: [
                                "opensAt": .literal(MinuteOfDay.self), "closesAt": .literal(MinuteOfDay.self),
                                "closesDaysBefore": .integer, "closesMinutesBefore": .integer,
                            ]
                        )
                    ),
                ],
                may: [
                    "summary": .text, "minutesPerPerson": .integer, "papers": .list(of: .string),
                    "procedures": .list(of: .string), "note": .text, "priority": .text,
                    "questions": .list(of: field), "isByStaffOnly": .flag, "unconfirmed": .list(of: .string),
                    "waitingRoom": .record(
                        Record(must: ["day": .literal(CivilDate.self), "opensAt": .literal(MinuteOfDay.self)])
                    ),
                ]
            )
        )
    )
}

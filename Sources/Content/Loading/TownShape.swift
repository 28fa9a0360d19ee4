extension Shape {
    static let townProfile = Shape.record(
        Record(
            must: [
                "town": .record(Record(must: ["name": .string, "prefecture": .string, "city": .string])),
                "code": .string,
                "hall": .record(
                    Record(must: [
                        "name": .string, "postalCode": .string, "address": .string, "telephone": .string,
                        "openingHours": .text, "closedDays": .text,
                    ])
                ),
                "mail": .record(Record(must: ["senderName": .string])),
            ],
            may: ["unconfirmed": .list(of: .string)]
        )
    )

    static let departments = Shape.list(
        of: .record(
            Record(
                must: ["id": .string, "name": .text, "kana": .string],
                may: ["work": .text, "window": .text, "telephone": .string, "unconfirmed": .list(of: .string)]
            )
        )
    )

    static let lifeEvents = Shape.list(
        of: .record(Record(must: ["code": .string, "name": .text, "kana": .string]))
    )
}

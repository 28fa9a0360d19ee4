import Domain

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

    static let offices = Shape.list(
        of: .record(
            Record(
                must: [
                    "id": .string, "name": .text, "kana": .string, "openingHours": .text, "closedDays": .text,
                    "counters": .list(of: counter),
                ],
                may: [
                    "address": .string, "telephone": .string, "site": .string, "calendar": .string,
                    "unconfirmed": .list(of: .string),
                ]
            )
        )
    )

    private static let counter = Shape.record(
        Record(must: ["id": .string, "name": .text, "department": .string], may: ["floor": .text, "number": .text])
    )

    static let papers = Shape.list(of: .record(Record(must: ["id": .string, "name": .text], may: ["note": .text])))

    static let facts = Shape.list(
        of: .record(Record(must: ["id": .string, "name": .text, "kind": .word(FieldKind.Word.self)]))
    )
}

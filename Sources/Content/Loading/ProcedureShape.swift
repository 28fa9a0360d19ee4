import Domain

extension Shape {
    static let procedure = Shape.record(
        Record(
            must: [
                "id": .string, "code": .string, "version": .integer, "name": .text, "kana": .string,
                "department": .string, "summary": .text, "eligibility": .text,
                "payment": .word(PaymentMoment.self), "delivery": .list(of: .word(Delivery.self)),
                "signature": .word(SignatureRule.self), "withdrawable": .flag,
                "processingDays": .record(Record(must: ["from": .integer, "to": .integer])),
                "outcome": .word(Outcome.self),
            ],
            may: [
                "synonyms": .list(of: .string), "lifeEvents": .list(of: .string), "needs": .list(of: .text),
                "flow": .list(of: .text), "notes": .list(of: .text), "legalBasis": .list(of: .string),
                "evidence": .list(of: evidence), "fee": fee, "rules": .list(of: rule),
                "unconfirmed": .list(of: .string), "places": .list(of: .string), "steps": .list(of: step),
            ]
        )
    )

    private static let evidence = Shape.record(
        Record(must: ["name": .text, "manner": .word(Evidence.Manner.self)], may: ["when": .text, "note": .text])
    )

    private static let fee = Shape.record(
        Record(
            must: ["schedules": .list(of: .record(Record(must: ["from": date, "lines": .list(of: feeLine)])))],
            may: ["fixedAtReview": .flag]
        )
    )

    private static let feeLine = Shape.record(
        Record(
            must: ["label": .text],
            may: [
                "yen": .integer,
                "prices": .record(Record(must: ["field": .string, "yen": .table(of: .integer)])),
                "times": .list(of: .string), "when": .condition,
            ]
        )
    )

    private static let rule = Shape.record(
        Record(must: ["at": .string, "require": .condition, "message": .text], may: ["when": .condition])
    )

    private static let step = Shape.record(
        Record(
            must: ["id": .string, "title": .text, "fields": .list(of: field)],
            may: ["hint": .text, "when": .condition]
        )
    )

    private static let date = Shape.literal(CivilDate.self)
}

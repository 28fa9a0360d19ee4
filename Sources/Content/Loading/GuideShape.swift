import Domain

extension Shape {
    static let guide = Shape.record(
        Record(
            must: [
                "id": .string, "event": .string, "version": .integer, "name": .text, "kana": .string, "summary": .text,
                "reviewed": .literal(CivilDate.self), "questions": .list(of: question), "rules": .list(of: guideRule),
            ],
            may: ["synonyms": .list(of: .string), "unconfirmed": .list(of: .string)]
        )
    )

    private static let question = Shape.variant(
        Record(
            must: ["id": .string, "label": .text, "kind": .string],
            may: ["fact": .string, "hint": .text, "when": .condition, "sensitive": .flag]
        ),
        by: "kind",
        [
            "date": Record(may: ["notBefore": .literal(DayLimit.self), "notAfter": .literal(DayLimit.self)]),
            "choice": Record(
                must: ["options": .list(of: answer)],
                may: ["notSure": .flag, "sensitiveAnswers": .list(of: .string)]
            ),
            "choices": Record(
                must: ["options": .list(of: answer), "none": .text],
                may: ["notSure": .flag, "sensitiveAnswers": .list(of: .string)]
            ),
            "yesNo": Record(may: ["notSure": .flag]),
            "number": Record(may: ["min": .integer, "max": .integer, "unit": .text]),
        ]
    )

    private static let answer = Shape.record(Record(must: ["value": .string, "label": .text], may: ["hint": .text]))

    private static let guideRule = Shape.record(
        Record(
            must: ["id": .string],
            may: [
                "procedure": .string, "name": .text, "summary": .text, "when": .condition, "deadline": deadline,
                "who": .text, "places": .list(of: .string),
                "elsewhere": .record(Record(must: ["name": .text], may: ["note": .text])),
                "bring": .list(of: .paper), "answers": .list(of: knownAnswer), "fee": .text, "note": .text,
                "order": .integer,
                "source": .list(of: .string), "unconfirmed": .list(of: .string),
            ]
        )
    )

    private static let knownAnswer = Shape.record(
        Record(must: ["field": .string], may: ["is": .string, "reply": .string, "when": .condition])
    )

    private static let deadline = Shape.record(
        Record(
            must: ["text": .text],
            may: ["from": .string, "within": span, "countsFirstDay": .flag, "opens": span]
        )
    )

    private static let span = Shape.record(Record(may: ["days": .integer, "months": .integer, "years": .integer]))
}

/// What is asked of whoever reserves: who comes, how to be reached, and what the purposes ask besides.
package struct VisitorSheet: Sendable {
    package let fields: [Field]

    package static let name: FieldID = "shimei"
    package static let kana: FieldID = "furigana"
    package static let telephone: FieldID = "denwa"
    package static let email: FieldID = "mail"
    package static let remark: FieldID = "biko"

    package init(for purposes: [Purpose]) {
        let contact = [
            Field(id: Self.name, label: "お名前", kind: .name),
            Field(id: Self.kana, label: "フリガナ", kind: .kana),
            Field(id: Self.telephone, label: "電話番号", hint: "当日、連絡のつく番号", kind: .telephone),
            Field(
                id: Self.email,
                label: "メールアドレス",
                hint: "予約の確認、前日のお知らせ、変更や取消しのリンクをお送りします。",
                kind: .email,
                required: .never
            ),
        ]
        let remark = Field(
            id: Self.remark,
            label: "窓口に伝えたいこと",
            hint: "車いすでお越しになる、手話通訳が必要、など",
            kind: .longText(TextOptions(maxLength: 200)),
            required: .never
        )
        var asked: [Field] = []
        for question in purposes.flatMap({ $0.questions ?? [] }) where !asked.contains(where: { $0.id == question.id })
        {
            asked.append(question)
        }
        fields = contact + asked + [remark]
    }

    /// Reads what was typed.
    package func read(
        _ entries: Entries,
        town: Town,
        today: CivilDate
    ) -> (record: VisitorRecord, errors: [FieldError]) {
        var answers: Answers = [:]
        var errors: [FieldError] = []
        for field in fields {
            let reader = FieldReader(
                field: field,
                key: EntryKey(field.id),
                place: "",
                isRequired: field.required == .always,
                entries: entries,
                town: town,
                circumstances: Circumstances(today: today)
            )
            let reading = reader.reading()
            errors += reading.errors
            if let answer = reading.answer { answers[field.id] = answer }
        }
        return (VisitorRecord(fields: fields, entries: entries, answers: answers), errors)
    }
}

/// A form of thirty fields, as an application for a certificate has them: what all contestants draw.
struct BenchmarkForm: Sendable {
    struct Choice: Sendable {
        let value: String
        let text: String
        let isChosen: Bool
    }

    struct Field: Sendable {
        let id: String
        let label: String
        let hint: String?
        let error: String?
        let describedBy: String?
        let autocomplete: String?
        let value: String
        let isRequired: Bool
        let isLine: Bool
        let isText: Bool
        let isChoice: Bool
        let choices: [Choice]
    }

    let title: String
    let action: String
    let key: String
    let fields: [Field]

    static let sample = BenchmarkForm(
        title: "住民票の写しの申請",
        action: "/applications/juminhyo?step=2&lang=ja",
        key: "3f0c1f4e-6f0e-4a53-9d52-1d1b6b0f7a11",
        fields: (1...30).map(field)
    )

    private static func field(_ number: Int) -> Field {
        let hasError = number % 7 == 0
        let isChoice = number % 5 == 0
        let isText = number % 11 == 0
        return Field(
            id: "field-\(number)",
            label: "お名前(戸籍に書かれている文字) \(number)",
            hint: number % 3 == 0 ? nil : "例:加古川 <太郎> & 花子。住民票と同じ文字で入力してください。",
            error: hasError ? "「お名前」を入力してください。" : nil,
            describedBy: hasError ? "field-\(number)-hint field-\(number)-error" : nil,
            autocomplete: number % 2 == 0 ? "family-name" : nil,
            value: "髙﨑 \"次郎\" \(number)",
            isRequired: number % 4 != 0,
            isLine: !isChoice && !isText,
            isText: isText,
            isChoice: isChoice,
            choices: (1...4).map { choice in
                Choice(value: "choice-\(choice)", text: "世帯の\(choice)人目", isChosen: choice == 2)
            }
        )
    }
}

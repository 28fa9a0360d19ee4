import Domain

/// The pages of the form: neither empty nor too long, and with everything the office needs to know of the applicant.
struct PageCheck {
    private(set) var findings: [ContentFinding] = []

    /// More questions than this tire people on a phone.
    private static let manyFields = 12

    init(_ form: Form) {
        let steps = ContentPath.top["steps"]
        // What is done at the counter only has no form.
        guard form.procedure.isOnline else { return }
        for (number, step) in form.procedure.steps.enumerated() {
            let questions = step.fields.filter { $0.kind.word != .explanation }.count
            if step.fields.isEmpty {
                findings.append(.error(steps[number]["fields"], "このステップには項目が一つもありません。"))
            } else if questions > Self.manyFields {
                findings.append(
                    .warning(steps[number]["fields"], "1ページの項目が\(questions)個あります。\(Self.manyFields)個までに分けてください。")
                )
            }
        }
        let asked = Set(form.fields.filter { $0.group == nil }.map(\.field.kind.word))
        for (kind, name) in Self.applicant where !asked.contains(kind) {
            findings.append(.warning(steps, "申請する方の\(name)（\(kind)）を尋ねていません。"))
        }
    }

    /// What every application asks; the mail address is confirmed before the form begins.
    private static let applicant: KeyValuePairs<FieldKind.Word, String> = [
        .name: "氏名", .kana: "フリガナ", .date: "生年月日", .postalCode: "郵便番号", .address: "住所", .telephone: "電話番号",
    ]
}

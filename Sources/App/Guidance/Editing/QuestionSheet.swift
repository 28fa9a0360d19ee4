import Domain

/// The kinds of question that a guide may ask.
enum GuideQuestionKind: String, CaseIterable {
    case yesNo, choice, choices, number, date

    var name: String {
        switch self {
        case .yesNo: "はい・いいえ"
        case .choice: "一つを選ぶ"
        case .choices: "いくつでも選ぶ"
        case .number: "数"
        case .date: "日付"
        }
    }
}

// A question as inputs, and back.

extension GuideSheet {
    init(_ question: GuideQuestion) {
        let field = question.field
        self["id"] = field.id.rawValue
        self["label"] = field.label()
        self["hint"] = field.hint?() ?? ""
        self["kind"] = field.kind.word.rawValue
        self["fact"] = field.fact ?? ""
        self["none"] = question.none?() ?? ""
        set(question.notSure, as: "notSure")
        set(question.sensitive, as: "sensitive")
        write(field.when, at: "when")
        switch field.kind {
        case .choice(let options), .choices(let options):
            for option in options.options {
                let row = add("options")
                self["\(row).value"] = option.value
                self["\(row).label"] = option.label()
                self["\(row).hint"] = option.hint?() ?? ""
                set(question.sensitiveAnswers.contains(option.value), as: "\(row).sensitive")
            }
        case .number(let options):
            self["min"] = options.min.map(String.init) ?? ""
            self["max"] = options.max.map(String.init) ?? ""
            self["unit"] = options.unit?() ?? ""
        case .date(let options):
            write(options.notBefore, at: "notBefore")
            write(options.notAfter, at: "notAfter")
        default: break
        }
    }

    static var newQuestion: GuideSheet {
        var sheet = GuideSheet()
        sheet["kind"] = GuideQuestionKind.yesNo.rawValue
        sheet.write(Condition?.none, at: "when")
        return sheet
    }
}

extension GuideSheetReader {
    /// - Parameters:
    ///   - old: nil for a new question.
    ///   - guide: in which it stands or will stand.
    mutating func question(_ old: GuideQuestion?, in guide: Guide) -> GuideQuestion {
        let id = old?.id ?? FieldID(rawValue: sheet["id"])
        if old == nil { checkNewID(id.rawValue, among: guide.questions.map(\.id.rawValue), /[a-z][a-z0-9\-]*/) }
        var field = Field(
            id: id,
            label: text("label", "質問", changing: old?.field.label),
            hint: optionalText("hint", changing: old?.field.hint),
            kind: kind(changing: old?.field.kind),
            when: condition("when")
        )
        field.fact = sheet.text("fact")
        let isChoices = field.kind.word == .choices
        return GuideQuestion(
            field: field,
            none: isChoices ? text("none", "「どれもあてはまらない」ときの答え", changing: old?.none) : nil,
            notSure: sheet.flag("notSure") && ![.date, .number].contains(field.kind.word),
            sensitive: sheet.flag("sensitive"),
            sensitiveAnswers: rows.filter { sheet.flag("\($0).sensitive") }.map { sheet["\($0).value"] }
        )
    }

    mutating func checkNewID(_ id: String, among known: [String], _ form: Regex<Substring>) {
        if id.wholeMatch(of: form) == nil {
            report("id", "記号は、英字で始まる半角の英数字とハイフンで入力してください。")
        } else if known.contains(id) {
            report("id", "記号「\(id)」は、ほかで使われています。")
        }
    }

    private var rows: [String] {
        ["choice", "choices"].contains(sheet["kind"]) ? (0..<sheet.count("options")).map { "options.\($0)" } : []
    }

    private mutating func kind(changing old: FieldKind?) -> FieldKind {
        switch GuideQuestionKind(rawValue: sheet["kind"]) {
        case .choice: return .choice(options(changing: old))
        case .choices: return .choices(options(changing: old))
        case .number:
            let unit = optionalText("unit", changing: nil)
            return .number(NumberOptions(min: number("min", "最小"), max: number("max", "最大"), unit: unit))
        case .date:
            return .date(DateOptions(notBefore: day("notBefore", "最初の日"), notAfter: day("notAfter", "最後の日")))
        case .yesNo, nil: return .yesNo
        }
    }

    private mutating func options(changing old: FieldKind?) -> ChoiceOptions {
        var options = ChoiceOptions(options: [])
        switch old {
        case .choice(let known), .choices(let known): options = known
        default: break
        }
        let known = Dictionary(options.options.map { ($0.value, $0) }) { first, _ in first }
        options.options = []
        for (number, row) in rows.enumerated() {
            let value = sheet.text("\(row).value") ?? "a\(number + 1)"
            if value.wholeMatch(of: /[a-z][a-z0-9\-]*/) == nil {
                report("\(row).value", "選択肢の記号は、英字で始まる半角の英小文字、数字、ハイフンで入力してください。")
            }
            var option = known[value] ?? ChoiceOptions.Option(value: value, label: "")
            option.label = text("\(row).label", "選択肢", changing: known[value]?.label)
            option.hint = optionalText("\(row).hint", changing: known[value]?.hint)
            options.options.append(option)
        }
        return options
    }
}

import Content
import Domain
import HTML

/// One question of a guide with its answers.
struct QuestionPage: Component {
    let view: GuidePartView
    /// nil while it is new.
    let question: GuideQuestion?

    private var path: String {
        Path.draftQuestion(view.draft.guideId, question?.id.rawValue ?? GuidePartController.new)
    }

    private var kind: GuideQuestionKind { GuideQuestionKind(rawValue: view.sheet["kind"]) ?? .yesNo }
    /// A question hangs on earlier ones only.
    private var earlier: [GuideQuestion] {
        Array(view.guide.questions.prefix { $0.id != question?.id })
    }

    var body: some HTML {
        GuidePartPage(question.map { "質問「\($0.field.label())」" } ?? "新しい質問", view, action: path) {
            if let question {
                HiddenInput("id", question.id.rawValue)
            } else {
                SheetText(name: "id", question: "記号", view: view, hint: "半角の英小文字、数字、ハイフン。条件などで使い、市民には表示しません。例: kodomo")
            }
            SheetText(name: "label", question: "質問", view: view)
            SheetText(name: "hint", question: "質問の説明", view: view, rows: 3)
            SheetSelect(
                name: "kind",
                question: "答え方",
                view: view,
                choices: GuideQuestionKind.allCases.map { .init(value: $0.rawValue, text: $0.name) }
            )
            RowButton(act: "show", title: "選んだ答え方の欄を表示する")
            switch kind {
            case .choice, .choices: OptionInputs(view: view, isMultiple: kind == .choices)
            case .number:
                SheetText(name: "min", question: "最小", view: view)
                SheetText(name: "max", question: "最大", view: view)
                SheetText(name: "unit", question: "単位", view: view, hint: "例: 人")
            case .date:
                let dates = earlier.filter { $0.field.kind.word == .date }
                SheetDay(name: "notBefore", question: "答えられる最初の日", view: view, dates: dates)
                SheetDay(name: "notAfter", question: "答えられる最後の日", view: view, dates: dates)
            case .yesNo: EmptyHTML()
            }
            if kind != .date && kind != .number {
                SheetTick(name: "notSure", question: "「わからない」も選べるようにする", view: view)
            }
            SheetTick(name: "sensitive", question: "大切な答え（お体のことなど）として、アドレスに残さない", view: view)
            SheetText(name: "fact", question: "ことがら", view: view, hint: "申請書などと同じことを尋ねるときの名前です。例: ido.hi")
            ConditionBuilder(place: "when", title: "この質問を尋ねる人", view: view, questions: earlier)
        }
    }
}

private struct OptionInputs: Component {
    let view: GuidePartView
    let isMultiple: Bool

    var body: some HTML {
        fieldset(.class("panel"), .id("options")) {
            legend(.class("field__label")) { "選択肢" }
            HiddenInput("options.count", String(view.sheet.count("options")))
            ol(.class("condition__parts")) {
                for number in 0..<view.sheet.count("options") {
                    li(.class("condition__part")) {
                        SheetText(name: "options.\(number).label", question: "選択肢", view: view)
                        SheetText(name: "options.\(number).hint", question: "選択肢の説明", view: view)
                        SheetText(
                            name: "options.\(number).value",
                            question: "記号",
                            view: view,
                            hint: "半角の英小文字など。条件で使います。"
                        )
                        SheetTick(name: "options.\(number).sensitive", question: "この答えだけを、アドレスに残さない", view: view)
                        div(.class("actions")) {
                            if number > 0 {
                                RowButton(act: "raise options \(number)", title: "上へ", unseen: "（選択肢\(number + 1)）")
                            }
                            RowButton(act: "remove options \(number)", title: "消す", unseen: "（選択肢\(number + 1)）")
                        }
                    }
                }
            }
            RowButton(act: "add options", title: "選択肢を足す")
        }
        if isMultiple {
            SheetText(name: "none", question: "「どれもあてはまらない」ときの答え", view: view, hint: "例: いない")
        }
    }
}

import Content
import Domain
import HTML

/// One thing that a guide tells people to do.
struct RulePage: Component {
    let view: GuidePartView
    /// nil while it is new.
    let rule: GuideRule?

    private var path: String { Path.draftRule(view.draft.guideId, rule?.id ?? GuidePartController.new) }

    private var procedures: [LabelledSelect.Choice] {
        [.init(value: "", text: "（手続の一覧にない）")]
            + view.catalogue.procedures.map { .init(value: $0.id, text: $0.name()) }
    }

    var body: some HTML {
        GuidePartPage(
            rule.map { "案内「\($0.shownName(in: view.catalogue))」" } ?? "新しい案内",
            view,
            action: path
        ) {
            if let rule {
                HiddenInput("id", rule.id)
            } else {
                SheetText(name: "id", question: "記号", view: view, hint: "半角の英数字とハイフン。例: MI01")
            }
            SheetSelect(name: "procedure", question: "手続", view: view, choices: procedures)
            SheetText(name: "name", question: "名前", view: view, hint: "空のときは、手続の名前を表示します。")
            SheetText(name: "summary", question: "説明", view: view, rows: 3)
            ConditionBuilder(place: "when", title: "あてはまる人", view: view, questions: view.guide.questions)
            DeadlineInputs(view: view)
            SheetText(name: "who", question: "だれが手続をするか", view: view)
            RulePlaces(view: view)
            RulePapers(view: view)
            RuleAnswers(view: view)
            SheetText(name: "fee", question: "手数料", view: view, hint: "空のときは、手続の手数料を表示します。")
            SheetText(name: "note", question: "補足", view: view, rows: 3)
            SheetText(name: "order", question: "並び順", view: view, hint: "期限のないものの順番です。小さいほど先になります。")
            SheetText(name: "source", question: "根拠", view: view, hint: "1行に一つずつ。職員だけに表示します。", rows: 2)
            SheetText(name: "unconfirmed", question: "確認の必要なこと", view: view, hint: "1行に一つずつ。職員だけに表示します。", rows: 2)
        }
    }
}

private struct DeadlineInputs: Component {
    let view: GuidePartView

    private var dates: [LabelledSelect.Choice] {
        [.init(value: "", text: "（計算しない）")]
            + view.guide.questions.filter { $0.field.kind.word == .date }
            .map { .init(value: $0.id.rawValue, text: "「\($0.field.label())」の日") }
    }

    var body: some HTML {
        fieldset(.class("panel")) {
            legend(.class("field__label")) { "期限" }
            SheetText(name: "deadline.text", question: "期限のことば", view: view, hint: "例: 引っ越した日から14日以内")
            SheetSelect(name: "deadline.from", question: "期限の日を数え始める日", view: view, choices: dates)
            SpanInputs(name: "deadline.within", question: "期限の長さ", view: view)
            SheetTick(name: "deadline.countsFirstDay", question: "数え始める日を1日目とする", view: view)
            SpanInputs(name: "deadline.opens", question: "できるようになるまでの長さ", view: view)
        }
    }
}

private struct SpanInputs: Component {
    let name: String
    let question: String
    let view: GuidePartView

    var body: some HTML {
        SheetText(name: "\(name).number", question: question, view: view, hint: "数え始める日より前のときは、マイナスで書きます。")
        SheetSelect(
            name: "\(name).unit",
            question: "\(question)の単位",
            view: view,
            choices: [
                .init(value: "days", text: "日"), .init(value: "months", text: "か月"), .init(value: "years", text: "年"),
            ]
        )
    }
}

private struct RulePlaces: Component {
    let view: GuidePartView

    private var counters: [LabelledSelect.Choice] {
        [.init(value: "", text: "（選んでください）")]
            + view.catalogue.offices.flatMap { office in
                office.counters.map { .init(value: $0.id, text: office.whereabouts(of: $0)) }
            }
    }

    var body: some HTML {
        fieldset(.class("panel"), .id("places")) {
            legend(.class("field__label")) { "窓口" }
            p { "窓口がないときは、手続の窓口を表示します。" }
            HiddenInput("places.count", String(view.sheet.count("places")))
            for number in 0..<view.sheet.count("places") {
                SheetSelect(name: "places.\(number)", question: "窓口\(number + 1)", view: view, choices: counters)
                RowButton(act: "remove places \(number)", title: "この窓口を消す", unseen: "（窓口\(number + 1)）")
            }
            RowButton(act: "add places", title: "窓口を足す")
            SheetText(name: "elsewhere.name", question: "市役所以外でするときの場所", view: view, hint: "例: 警察署")
            SheetText(name: "elsewhere.note", question: "その場所の説明", view: view)
        }
    }
}

private struct RulePapers: Component {
    let view: GuidePartView

    var body: some HTML {
        fieldset(.class("panel"), .id("bring")) {
            legend(.class("field__label")) { "持ち物" }
            ConditionalRows(
                rows: "bring",
                part: "paper",
                noun: "持ち物",
                whom: "が必要な人",
                choices: view.catalogue.papers.map { .init(value: $0.id, text: $0.name()) },
                view: view
            )
        }
    }
}

private struct RuleAnswers: Component {
    let view: GuidePartView

    var body: some HTML {
        let procedure = view.catalogue.procedure(view.sheet["procedure"])
        fieldset(.class("panel"), .id("answers")) {
            legend(.class("field__label")) { "申請に先に入れる答え" }
            p { "案内のお答えからわかることを、申請でもう一度尋ねないようにします。手続を選んでから、答えを足してください。" }
            ConditionalRows(
                rows: "answers",
                part: "answer",
                noun: "答え",
                whom: "を入れる人",
                choices: procedure.map { KnownAnswerChoice.all(for: $0, in: view.guide) } ?? [],
                view: view
            )
        }
    }
}

/// Things of a list, each for whom a condition says.
private struct ConditionalRows: Component {
    let rows: String
    /// The name of the list's input in a row.
    let part: String
    let noun: String
    /// What stands behind a row's noun and number above its condition.
    let whom: String
    let choices: [LabelledSelect.Choice]
    let view: GuidePartView

    var body: some HTML {
        HiddenInput("\(rows).count", String(view.sheet.count(rows)))
        for number in 0..<view.sheet.count(rows) {
            div(.class("condition__part")) {
                SheetSelect(
                    name: "\(rows).\(number).\(part)",
                    question: "\(noun)\(number + 1)",
                    view: view,
                    choices: [.init(value: "", text: "（選んでください）")] + choices
                )
                ConditionBuilder(
                    place: "\(rows).\(number).when",
                    title: "\(noun)\(number + 1)\(whom)",
                    view: view,
                    questions: view.guide.questions
                )
                RowButton(act: "remove \(rows) \(number)", title: "この\(noun)を消す", unseen: "（\(noun)\(number + 1)）")
            }
        }
        RowButton(act: "add \(rows)", title: "\(noun)を足す")
    }
}

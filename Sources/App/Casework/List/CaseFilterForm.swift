import Domain
import HTML

/// What a list is narrowed down by.
struct CaseFilterForm: Component {
    let filter: CaseFilter
    let procedures: [Procedure]

    var body: some HTML {
        form(.class("filters"), .method(.get), .action(Path.cases), .role(.search)) {
            HiddenInput("pile", filter.group.rawValue)
            LabelledInput(
                name: "q",
                question: "受付番号・氏名・カナ",
                value: filter.words,
                type: .search,
                errors: filter.errors
            )
            LabelledSelect(
                name: "procedure",
                question: "手続",
                choices: [.init(value: "", text: "すべて")] + procedures.map { .init(value: $0.id, text: $0.name()) },
                chosen: filter.procedure ?? ""
            )
            LabelledInput(
                name: "from",
                question: "受付日（から）",
                value: filter.typedFrom,
                type: .date,
                errors: filter.errors
            )
            LabelledInput(name: "to", question: "受付日（まで）", value: filter.typedTo, type: .date, errors: filter.errors)
            LabelledSelect(
                name: "mine",
                question: "担当",
                choices: [.init(value: "", text: "課のすべて"), .init(value: "yes", text: "自分の担当")],
                chosen: filter.isMine ? "yes" : ""
            )
            div(.class("filters__acts")) {
                button(.class("button"), .type(.submit)) { "絞り込む" }
                a(.class("button button--text"), .href(Path.cases)) { "条件を消す" }
            }
        }
        p(.class("muted small")) {
            "受付番号はハイフンや全角でも探せます。氏名とカナは、姓だけ、名だけ、または姓と名の全体で探します（暗号化しているため、途中までの文字では探せません）。"
        }
    }
}

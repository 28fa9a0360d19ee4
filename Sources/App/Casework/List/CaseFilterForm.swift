import Domain
import HTML

/// What a list is narrowed down by.
struct CaseFilterForm: Component {
    let filter: CaseFilter
    let procedures: [Procedure]

    var body: some HTML {
        form(.class("filters"), .method(.get), .action(Path.cases), .role(.search)) {
            HiddenInput("pile", filter.group.rawValue)
            div(.class("field")) {
                label(.class("field__label"), .for("q")) { "受付番号・氏名・カナ" }
                input(
                    .type(.search),
                    .class("input"),
                    .id("q"),
                    .name("q"),
                    .value(filter.words),
                    .aria(.invalid, error("q") == nil ? nil : "true"),
                    .title("氏名とカナは、姓だけ、名だけ、または姓と名の全体で探します。")
                )
            }
            div(.class("field")) {
                label(.class("field__label"), .for("procedure")) { "手続" }
                div(.class("select")) {
                    select(.class("select__input"), .id("procedure"), .name("procedure")) {
                        option(.value("")) { "すべて" }
                        for procedure in procedures {
                            option(.value(procedure.id), .selected(procedure.id == filter.procedure)) {
                                procedure.name()
                            }
                        }
                    }
                }
            }
            day("from", "受付日（から）", filter.from)
            day("to", "受付日（まで）", filter.to)
            div(.class("field")) {
                label(.class("field__label"), .for("mine")) { "担当" }
                div(.class("select")) {
                    select(.class("select__input"), .id("mine"), .name("mine")) {
                        option(.value("")) { "課のすべて" }
                        option(.value("yes"), .selected(filter.isMine)) { "自分の担当" }
                    }
                }
            }
            div(.class("filters__acts")) {
                button(.class("button"), .type(.submit)) { "絞り込む" }
                a(.class("button button--text"), .href(Path.cases)) { "条件を消す" }
            }
        }
        p(.class("muted small")) {
            "受付番号はハイフンや全角でも探せます。氏名とカナは、姓だけ、名だけ、または姓と名の全体で探します（暗号化しているため、途中までの文字では探せません）。"
        }
    }

    private func day(_ name: String, _ title: String, _ value: CivilDate?) -> some HTML {
        div(.class("field")) {
            label(.class("field__label"), .for(name)) { title }
            input(
                .type(.date),
                .class("input"),
                .id(name),
                .name(name),
                .value(value?.description),
                .aria(.invalid, error(name) == nil ? nil : "true")
            )
        }
    }

    private func error(_ name: String) -> String? {
        filter.errors.first { $0.key.rawValue == name }?.message
    }
}

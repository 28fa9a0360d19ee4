import Domain
import HTML

/// The questions or the rules of a draft in their order, with what can be done with each.
struct GuidePartTable: Component {
    struct Row {
        let path: String
        let name: String
        let kind: String
        let condition: String
    }

    /// What one of them is called.
    let noun: String
    let officer: OfficerSession
    let draft: GuideDraft
    let rows: [Row]

    var body: some HTML {
        if rows.isEmpty { p { "まだありません。" } }
        if !rows.isEmpty {
            div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "\(noun)の一覧")) {
                HTML::table(.class("table table--cards")) {
                    thead {
                        tr {
                            th(.scope(.column)) { noun }
                            th(.scope(.column)) { noun == "質問" ? "答え方" : "期限" }
                            th(.scope(.column)) { "あてはまる人" }
                            if draft.isEditable { th(.scope(.column)) { "順番と削除" } }
                        }
                    }
                    tbody {
                        for (number, row) in rows.enumerated() {
                            tr {
                                th(.scope(.row)) {
                                    "\(number + 1). "
                                    if draft.isEditable { a(.href(row.path)) { row.name } } else { row.name }
                                }
                                td(.data("label", noun == "質問" ? "答え方" : "期限")) { row.kind }
                                td(.data("label", "あてはまる人")) { row.condition }
                                if draft.isEditable {
                                    td(.data("label", "順番と削除")) {
                                        PlaceForm(
                                            officer: officer,
                                            draft: draft,
                                            row: row,
                                            number: number,
                                            last: rows.count - 1
                                        )
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct PlaceForm: Component {
    let officer: OfficerSession
    let draft: GuideDraft
    let row: GuidePartTable.Row
    let number: Int
    let last: Int

    var body: some HTML {
        form(.method(.post), .action(Path.draftPlace(of: row.path)), .class("place-form")) {
            GuideDraftSeal(officer: officer, draft: draft)
            if number > 0 { PlaceButton(act: .up, title: "上へ", name: row.name) }
            if number < last { PlaceButton(act: .down, title: "下へ", name: row.name) }
            details(.class("fold")) {
                summary(.class("fold__title")) {
                    "削除"
                    span(.class("unseen")) { "：\(row.name)" }
                }
                PlaceButton(act: .remove, title: "下書きから削除する", name: row.name)
            }
        }
    }
}

private struct PlaceButton: Component {
    let act: PlaceAct
    let title: String
    /// What is moved or removed.
    let name: String

    var body: some HTML {
        button(.class("button button--text"), .type(.submit), .name(FormNames.act), .value(act.rawValue)) {
            title
            span(.class("unseen")) { "：\(name)" }
        }
    }
}

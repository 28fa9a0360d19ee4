import Domain
import Foundation
import HTML

/// Who did or read what, and when; newest first.
struct AuditPage: Component {
    let frame: PageFrame
    let reader: OfficerSession
    let question: AuditQuestion
    let officers: [AuditSearchStore.Name]
    let lines: [AuditLine]
    let hasMore: Bool

    var body: some HTML {
        StaffPage("操作の記録", in: frame, officer: reader, at: .audit) {
            ErrorSummary(question.errors, in: frame)
            h1(.class("page-title")) { "操作の記録" }
            AuditFilters(question: question, officers: officers)
            if lines.isEmpty {
                div(.class("empty")) {
                    Icon(.document, in: frame, style: "empty__icon")
                    p(.class("empty__title")) { "条件に合う記録はありません" }
                }
            } else {
                p(.class("no-print")) {
                    a(.href("\(Path.auditExport)?\(question.query)"), .class("button button--outline button--small")) {
                        "条件に合う記録をすべて書き出す（CSV）"
                    }
                }
                AuditLines(lines: lines)
            }
            if hasMore, let last = lines.last {
                nav(.class("pagination"), .aria(.label, "ページの移動")) {
                    ul(.class("pagination__links")) {
                        li { a(.href("\(Path.audit)?\(question.query)&before=\(last.id)")) { "これより前の記録" } }
                    }
                }
            }
        }
    }
}

private struct AuditFilters: Component {
    let question: AuditQuestion
    let officers: [AuditSearchStore.Name]

    var body: some HTML {
        form(.class("filters"), .method(.get), .action(Path.audit)) {
            LabelledInput(
                name: "from",
                question: "期間（から）",
                value: question.from?.description,
                type: .date,
                errors: question.errors
            )
            LabelledInput(
                name: "to",
                question: "期間（まで）",
                value: question.to?.description,
                type: .date,
                errors: question.errors
            )
            LabelledSelect(
                name: "act",
                question: "操作",
                choices: [.init(value: "", text: "すべて")]
                    + AuditAct.allCases.map { .init(value: $0.rawValue, text: $0.name) },
                chosen: question.act?.rawValue ?? ""
            )
            LabelledSelect(
                name: "officer",
                question: "操作した職員",
                choices: [.init(value: "", text: "すべて")]
                    + officers.map { .init(value: $0.id.uuidString.lowercased(), text: $0.displayName) },
                chosen: question.officer?.uuidString.lowercased() ?? ""
            )
            LabelledInput(name: "subject", question: "受付番号", value: question.subject, errors: question.errors)
            div(.class("filters__acts")) {
                button(.class("button"), .type(.submit)) { "絞り込む" }
                a(.class("button button--text"), .href(Path.audit)) { "条件を消す" }
            }
        }
    }
}

private struct AuditLines: Component {
    let lines: [AuditLine]

    var body: some HTML {
        div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "操作の記録")) {
            table(.class("table table--cards")) {
                thead {
                    tr {
                        th(.scope(.column)) { "日時" }
                        th(.scope(.column)) { "内容" }
                        th(.scope(.column)) { "接続元" }
                        th(.scope(.column)) { "詳細" }
                    }
                }
                tbody {
                    ForEach(lines) { line in
                        tr {
                            th(.scope(.row)) { span(.class("number")) { line.at.japanese } }
                            td(.data("label", "内容")) { AuditSentence(line).text }
                            td(.data("label", "接続元")) { line.origin ?? "―" }
                            td(.data("label", "詳細")) { div { AuditDetails(line.details) } }
                        }
                    }
                }
            }
        }
    }
}

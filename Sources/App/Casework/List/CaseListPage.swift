import Domain
import Foundation
import HTML

/// The list of cases, pile by pile.
struct CaseListPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let filter: CaseFilter
    let counts: [CaseGroup: Int]
    /// Those of the officer's department, to choose from.
    let procedures: [Procedure]
    let lines: [CaseLine]
    let hasMore: Bool
    let today: CivilDate

    var body: some HTML {
        StaffPage("申請一覧（\(filter.group.label)）", in: frame, officer: officer, at: .cases) {
            ErrorSummary(filter.errors, in: frame)
            h1(.class("page-title")) { "申請一覧" }
            nav(.class("tabs"), .aria(.label, "一覧の種類")) {
                ul {
                    for group in CaseGroup.allCases {
                        li {
                            a(.href(filter.path(group: group)), .aria(.current, group == filter.group ? "page" : nil)) {
                                group.label
                                if let count = counts[group] {
                                    " "
                                    span(.class("tabs__count")) {
                                        count < CaseListStore.countLimit ? NumberText.grouped(count) : "999+"
                                        span(.class("unseen")) { "件" }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            CaseFilterForm(filter: filter, procedures: procedures)
            if !filter.errors.isEmpty {
                EmptyHTML()
            } else if lines.isEmpty {
                div(.class("empty")) {
                    Icon(.document, in: frame, style: "empty__icon")
                    p(.class("empty__title")) {
                        filter.isNarrowed ? "条件に合う申請はありません" : "「\(filter.group.label)」の申請はありません"
                    }
                }
            } else {
                CaseListTable(lines: lines, label: filter.group.label, today: today)
                nav(.class("pagination"), .aria(.label, "ページの移動")) {
                    p(.class("muted")) { "\(lines.count)件を表示しています（受付の\(filter.group.isOldestFirst ? "古い" : "新しい")順）" }
                    ul(.class("pagination__links")) {
                        if filter.after != nil { li { a(.href(filter.path())) { "最初のページへ" } } }
                        if hasMore, let last = lines.last {
                            li { a(.href(filter.path(after: last.id))) { "次のページへ" } }
                        }
                        li { a(.href(filter.path(Path.caseExport)), .download("")) { "CSVで保存" } }
                    }
                }
            }
        }
    }
}

private struct CaseListTable: Component {
    let lines: [CaseLine]
    let label: String
    let today: CivilDate

    var body: some HTML {
        div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "申請一覧（\(label)）")) {
            table(.class("table table--cards")) {
                thead {
                    tr {
                        for heading in ["受付番号", "手続", "申請者", "受付", "状態", "期限", "担当"] {
                            th(.scope(.column)) { heading }
                        }
                    }
                }
                tbody {
                    ForEach(lines) { line in CaseRow(line: line, today: today) }
                }
            }
        }
    }
}

private struct CaseRow: Component {
    let line: CaseLine
    let today: CivilDate

    var body: some HTML {
        tr {
            th(.scope(.row)) { a(.href(Path.case(line.id)), .class("number")) { line.number } }
            td(.data("label", "手続")) { line.procedure }
            td(.data("label", "申請者")) {
                span(.translate(false)) {
                    line.applicant.name
                    br()
                    span(.class("muted small")) { line.applicant.kana }
                }
            }
            td(.data("label", "受付")) { span(.class("number")) { line.submittedAt.japaneseShort(on: today) } }
            td(.data("label", "状態")) { span { CaseBadge(status: line.status) } }
            td(.data("label", "期限")) {
                span {
                    if let due = line.dueOn { span(.class("number")) { due.short(on: today) } } else { "―" }
                    if line.isOverdue {
                        " "
                        span(.class("badge badge--warning")) { "期限超過" }
                    }
                }
            }
            td(.data("label", "担当")) {
                if let officer = line.officer { officer } else { span(.class("muted")) { "未割当" } }
            }
        }
    }
}

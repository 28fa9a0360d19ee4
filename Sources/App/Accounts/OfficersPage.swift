import Domain
import Foundation
import HTML

/// All officers, and the form that registers another.
struct OfficersPage: Component {
    let frame: PageFrame
    let reader: OfficerSession
    let officers: [Officer]
    let departments: [LabelledSelect.Choice]
    var new = NewOfficer(signInName: "", displayName: "", role: .clerk, department: "")
    var errors: [FieldError] = []

    var body: some HTML {
        StaffPage("職員", in: frame, officer: reader, at: .officers) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "職員" }
            div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "職員の一覧")) {
                table(.class("table table--cards")) {
                    thead {
                        tr {
                            th(.scope(.column)) { "職員番号" }
                            th(.scope(.column)) { "氏名" }
                            th(.scope(.column)) { "課" }
                            th(.scope(.column)) { "役割" }
                            th(.scope(.column)) { "状態" }
                        }
                    }
                    tbody {
                        ForEach(officers) { officer in
                            tr {
                                th(.scope(.row)) { a(.href(Path.officer(officer.id))) { officer.signInName } }
                                td(.data("label", "氏名")) { officer.displayName }
                                td(.data("label", "課")) { officer.departmentName }
                                td(.data("label", "役割")) { officer.role.name }
                                td(.data("label", "状態")) { OfficerBadge(officer: officer) }
                            }
                        }
                    }
                }
            }
            section {
                h2(.class("heading")) { "職員を登録する" }
                form(.class("form"), .method(.post), .action(Path.officers)) {
                    FormSeal(csrf: reader.csrfToken)
                    OfficerFields(officer: new, departments: departments, errors: errors, isNew: true)
                    p { "登録すると、はじめのパスワードを一度だけ表示します。" }
                    div(.class("actions")) {
                        button(.class("button button--large"), .type(.submit)) { "登録する" }
                    }
                }
            }
        }
    }
}

/// Whether an officer can sign in.
struct OfficerBadge: Component {
    let officer: Officer

    var body: some HTML {
        if officer.disabledAt != nil {
            span(.class("badge")) { "停止中" }
        } else if officer.mustChangePassword {
            span(.class("badge badge--draft")) { "仮パスワード" }
        } else {
            span(.class("badge badge--success")) { "利用中" }
        }
    }
}

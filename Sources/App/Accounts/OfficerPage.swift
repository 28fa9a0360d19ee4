import Domain
import Foundation
import HTML

/// One officer and what an administrator can change.
struct OfficerPage: Component {
    let frame: PageFrame
    let reader: OfficerSession
    let officer: Officer
    let new: NewOfficer
    let departments: [LabelledSelect.Choice]
    let errors: [FieldError]

    var body: some HTML {
        StaffPage("職員 \(officer.signInName)", in: frame, officer: reader, at: .officers) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { officer.displayName }
            dl(.class("facts")) {
                div(.class("facts__row")) {
                    dt { "職員番号" }
                    dd { officer.signInName }
                }
                div(.class("facts__row")) {
                    dt { "状態" }
                    dd { OfficerBadge(officer: officer) }
                }
                div(.class("facts__row")) {
                    dt { "登録" }
                    dd { officer.createdAt.japanese }
                }
            }
            section {
                h2(.class("heading")) { "課と役割" }
                form(.class("form"), .method(.post), .action(Path.officer(officer.id))) {
                    FormSeal(csrf: reader.csrfToken)
                    OfficerFields(officer: new, departments: departments, errors: errors, isNew: false)
                    div(.class("actions")) {
                        button(.class("button"), .type(.submit)) { "変更する" }
                    }
                }
            }
            section {
                h2(.class("heading")) { "サインイン" }
                p { "パスワードを忘れたときは、仮のパスワードを発行します。開いている画面はすべて終了します。" }
                OfficerAct(
                    path: Path.officerPassword(officer.id),
                    title: "仮のパスワードを発行する",
                    style: "button--outline",
                    reader: reader
                )
                if officer.disabledAt == nil {
                    p { "停止すると、この職員はサインインできなくなります。記録は残ります。" }
                    OfficerAct(
                        path: Path.officerDisabling(officer.id),
                        title: "利用を停止する",
                        style: "button--outline button--danger",
                        reader: reader
                    )
                } else {
                    OfficerAct(
                        path: Path.officerEnabling(officer.id),
                        title: "利用を再開する",
                        style: "button--outline",
                        reader: reader
                    )
                }
            }
            p { a(.href(Path.officers)) { "職員の一覧へ戻る" } }
        }
    }
}

/// A button that changes something about an officer.
private struct OfficerAct: Component {
    let path: String
    let title: String
    let style: String
    let reader: OfficerSession

    var body: some HTML {
        form(.method(.post), .action(path)) {
            FormSeal(csrf: reader.csrfToken)
            button(.class("button \(style)"), .type(.submit)) { title }
        }
    }
}

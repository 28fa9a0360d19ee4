import Domain
import HTML

/// Whose case it is, and where it stands.
struct CaseHead: Component {
    let view: CaseFileView
    /// What is done on this page; nil on the case's own page.
    var act: String?

    var body: some HTML {
        let subject = "\(view.file.procedure.name())　\(ApplicantName(view.file.journey).name)"
        header(.class("case__head")) {
            h1(.class("page-title")) {
                if let act {
                    span(.class("page-title__over"), .translate(false)) { subject }
                    act
                } else {
                    span(.translate(false)) { subject }
                }
            }
            div(.class("case__state")) {
                CaseBadge(status: view.file.status)
                if view.file.application.isOverdue(on: view.today) {
                    span(.class("badge badge--warning")) { "期限超過" }
                }
                dl {
                    fact("受付番号", view.file.number)
                    fact("担当", view.officer ?? "未割当")
                    if let due = view.file.application.dueOn {
                        fact(view.file.status.whoseTurn == .applicant ? "申請者の期限" : "処理の目安", due.weekdayText)
                    }
                }
            }
        }
    }

    private func fact(_ name: String, _ value: String) -> some HTML {
        div {
            dt { name }
            dd(.class("number")) { value }
        }
    }
}

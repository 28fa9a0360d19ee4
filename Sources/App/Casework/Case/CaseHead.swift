import Domain
import HTML

/// Whose case it is, and where it stands.
struct CaseHead: Component {
    let view: CaseFileView
    /// What is done on this page; nil on the case's own page.
    var act: String?

    var body: some HTML {
        let applicant = ApplicantName(view.file.journey)
        div(.class("case__head")) {
            h1(.class("page-title")) {
                if let act {
                    span(.class("page-title__over")) { "\(view.file.procedure.name())　\(applicant.name)" }
                    act
                } else {
                    "\(view.file.procedure.name())　\(applicant.name)"
                }
            }
            CaseBadge(status: view.file.status)
            if view.file.application.isOverdue(on: view.today) {
                span(.class("badge badge--warning")) { "期限超過" }
            }
            span(.class("muted")) {
                "受付番号 "
                span(.class("number")) { view.file.number }
                "・担当 \(view.officer ?? "未割当")"
                if let due = view.file.application.dueOn { "・期限 \(due.weekdayText)" }
            }
        }
    }
}

import Domain
import Foundation
import HTML

/// What an officer can do with a case now. What needs neither an answer nor a mail is done by the button itself.
struct CaseActs: Component {
    let view: CaseFileView
    let officer: OfficerSession

    var body: some HTML {
        aside(.class("case__acts stack no-print"), .id("acts"), .tabindex(-1), .aria(.label, "操作")) {
            section(.class("panel")) {
                h2(.class("panel__title")) { "次の操作" }
                if canTakeOver {
                    form(.method(.post), .action(Path.assignment(file.id))) {
                        CaseRevision(view: view, officer: officer)
                        HiddenInput("officer", officer.officerID.uuidString)
                        button(.type(.submit), .class("button button--wide", isUnassigned ? nil : "button--outline")) {
                            "自分が担当する"
                        }
                    }
                }
                if doors.isEmpty { p(.class("muted")) { "いま職員ができる操作はありません。" } }
                for door in doors {
                    p { a(.href(door.path(file.id)), .class("button button--wide", style(door))) { door.verb } }
                }
            }
            section(.class("panel")) {
                h2(.class("panel__title")) { "申請者への連絡" }
                CaseContact(file: file)
                p { a(.href(Path.message(file.id)), .class("button button--outline button--wide")) { "メッセージを書く" } }
            }
            p { a(.href(Path.caseCopy(file.id))) { "印刷用の画面" } }
        }
    }

    private var file: CaseFile { view.file }

    private var doors: [CaseDoor] { CaseDoor.all.filter { file.acts.contains($0.act) } }

    private var isUnassigned: Bool { file.application.row.officerId == nil }

    /// What was made is sent or handed over, whichever the procedure is for; the other is there for exceptions.
    private func isUsual(_ act: ApplicationAct) -> Bool {
        let isPosted = file.procedure.delivery.contains(.post)
        switch (file.status, act) {
        case (.issued, .dispatch): return isPosted
        case (.issued, .completion): return !isPosted
        default: return true
        }
    }

    private var canTakeOver: Bool {
        file.acts.contains(.assignment) && file.application.row.officerId != officer.officerID
    }

    private func style(_ door: CaseDoor) -> String? {
        switch door.rank {
        case .main: isUsual(door.act) ? nil : "button--outline"
        case .other: "button--outline"
        case .dangerous: "button--outline button--danger"
        }
    }
}

import Domain
import Foundation
import HTML

/// A case: what it says on the left, what can be done with it on the right.
struct CasePage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let view: CaseFileView
    /// What was just done.
    let done: ApplicationAct?
    let hasSentMessage: Bool
    /// What the officer can go on with after the review of this one.
    let next: UUID?

    var body: some HTML {
        StaffPage("\(view.file.procedure.name()) \(view.file.number)", in: frame, officer: officer, at: .cases) {
            p(.class("case__ways no-print")) {
                a(.href(Path.cases + "?view=\(CaseGroup(of: view.file.status).rawValue)")) { "申請一覧へ戻る" }
                a(.href("#acts"), .class("case__jump")) { "次の操作へ進む" }
            }
            CaseHead(view: view)
            if let done {
                Banner(.success, "「\(done.label)」を記録しました。", in: frame) {
                    if let next { p { a(.href(Path.case(next))) { "自分が担当する、次の審査中の申請を開く" } } }
                }
            }
            if hasSentMessage { Banner(.success, "申請者に連絡しました。", in: frame) }
            if view.file.status == .returnedForCorrection, view.file.application.isOverdue(on: view.today) {
                Banner(.warning, "補正の期限を過ぎています。", in: frame) {
                    p { "申請者に連絡するか、取消しを検討してください。" }
                }
            }
            SignatureWarning(signatures: view.signatures + view.sittingSignatures, frame: frame)
            div(.class("case")) {
                div(.class("case__answers stack")) {
                    CaseCorrections(corrections: view.corrections)
                    CaseAnswers(journey: view.file.journey, fileNames: view.fileNames)
                    CaseCard(file: view.file)
                    CaseAttachments(view: view, frame: frame)
                    CaseSignatures(view: view)
                    CaseFee(file: view.file)
                    CasePaymentSection(view: view)
                    CaseMessages(messages: view.messages)
                    CaseHistory(history: view.history)
                }
                CaseActs(view: view, officer: officer)
            }
        }
    }
}

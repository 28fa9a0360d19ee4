import Domain
import Foundation
import HTML

/// A case on paper (A4).
struct CaseCopyPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let view: CaseFileView
    let printedAt: Date

    var body: some HTML {
        StaffPage("印刷 \(view.file.number)", in: frame, officer: officer, at: .cases) {
            p(.class("actions no-print")) {
                button(.type(.button), .class("button"), .data("print", ""), .hidden) { "印刷する" }
                a(.class("actions__back"), .href(Path.case(view.file.id))) { "申請に戻る" }
            }
            CaseHead(view: view)
            CaseAnswers(journey: view.file.journey, fileNames: view.fileNames)
            CaseCard(file: view.file)
            CaseAttachments(view: view, frame: frame)
            CaseSignatures(view: view, isPrinted: true)
            CaseFee(file: view.file)
            CasePaymentSection(view: view)
            section {
                h2(.class("heading")) { "連絡先" }
                CaseContact(file: view.file)
            }
            CaseCorrections(corrections: view.corrections)
            CaseMessages(messages: view.messages)
            CaseHistory(history: view.history)
            p(.class("muted small")) { "\(printedAt.japanese)　\(officer.displayName)が印刷" }
        }
    }
}

import Domain
import Foundation
import HTML

/// All answers, what they cost and what comes next, before they are sent.
struct AnswersPage: Component {
    let draft: Draft
    let files: [Attachment]
    let signature: SignatureStanding
    let frame: PageFrame
    let session: ApplicantSession

    private var application: OpenApplication { draft.application }
    private var procedure: Procedure { application.procedure }
    /// What the button says.
    private var next: String { signature == .missing ? "署名に進む" : draft.sendingTitle }
    private var infected: [Attachment] {
        let attached = draft.journey.attachedFiles
        return files.filter { $0.state == .infected && attached.contains($0.id) }
    }

    var body: some HTML {
        PublicPage("内容の確認 - \(procedure.name())", in: frame) {
            JourneyProgress(draft: draft, here: draft.journey.steps.count + 1)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { procedure.name() }
                "申請する内容の確認"
            }
            p { "まだ申請は終わっていません。内容を確かめて、ページの最後の「\(next)」を押してください。" }
            if !infected.isEmpty {
                Banner(.error, "添付されたファイルからウイルスが見つかりました。", in: frame) {
                    p { "「変更」から、次のファイルを削除してください：\(infected.map(\.name).joined(separator: "、"))" }
                }
            }
            AnswerList(journey: draft.journey, files: files) { stage in
                Path.step(application.id, stage.step.id) + "?\(StepQuery.returnToAnswers)"
            }
            section {
                h2(.class("heading")) { "お知らせの送り先" }
                p { application.email ?? "" }
            }
            FeeSection(
                quote: draft.journey.quote,
                payment: (draft.journey.quote?.payers.count ?? 0) > 1
                    ? "手数料のかかる手続が二つ以上あるため、支払いは審査のあとです。審査が終わった手続から、お支払いの案内をメールでお送りします。"
                    : procedure.paymentSentence(online: draft.dueAtSubmission != nil)
            )
            section {
                h2(.class("heading")) { "申請したあとの流れ" }
                ol { for step in procedure.flow.dropFirst() { li { step() } } }
            }
            if signature == .offered {
                section {
                    h2(.class("heading")) { "電子署名" }
                    p { "マイナンバーカードで電子署名をすると、本人確認書類の代わりになります。署名しないで申請することもできます。" }
                    p { a(.class("button button--outline"), .href(Path.signature(application.id))) { "電子署名をしてから申請する" } }
                }
            }
            HTML::form(.class("form"), .method(.post), .action(Path.submission(application.id))) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { next }
                    if let last = draft.journey.steps.last {
                        a(.class("actions__back"), .href(Path.step(application.id, last.step.id))) { "前のページに戻る" }
                    }
                }
            }
        }
    }
}

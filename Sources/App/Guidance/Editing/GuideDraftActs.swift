import Domain
import Foundation
import HTML
import Postgres

/// What can be done with a draft as a whole.
struct GuideDraftActs: Component {
    let officer: OfficerSession
    let draft: GuideDraft
    let isUsable: Bool

    private var isEditor: Bool { draft.editors.value.contains(officer.officerID) }

    var body: some HTML {
        section(.id("acts")) {
            h2(.class("heading")) { "公開" }
            if draft.isEditable {
                if isUsable {
                    p { "公開を依頼すると、この下書きは変更できなくなり、ほかの職員が内容を確かめて公開します。" }
                    GuideDraftAct(
                        officer: officer,
                        draft: draft,
                        address: Path.guideSubmission(draft.guideId),
                        title: "公開を依頼する"
                    )
                } else {
                    p { "点検で見つかった誤りを直すと、公開を依頼できます。" }
                }
            } else {
                p { "公開の確認を待っています（\(draft.submittedAt?.japanese ?? "")に依頼）。" }
                if draft.canBePublished(by: officer.officerID) {
                    p { "内容を確かめて、よければ公開してください。公開すると、1分以内に市民に表示されます。" }
                    GuideDraftAct(
                        officer: officer,
                        draft: draft,
                        address: Path.guidePublication(draft.guideId),
                        title: "公開する"
                    )
                } else {
                    p { "この下書きに関わったため、あなたは公開できません。ほかの職員が公開します。" }
                }
                GuideDraftAct(
                    officer: officer,
                    draft: draft,
                    address: Path.guideReturn(draft.guideId),
                    title: isEditor ? "依頼を取り下げて、作成中に戻す" : "公開しないで差し戻す",
                    style: "button--outline"
                )
            }
            details(.class("fold")) {
                summary(.class("fold__title")) { "下書きを破棄する" }
                p { "破棄した下書きは、元に戻せません。公開中の版は変わりません。" }
                GuideDraftAct(
                    officer: officer,
                    draft: draft,
                    address: Path.guideRemoval(draft.guideId),
                    title: "下書きを破棄する",
                    style: "button--outline button--danger"
                )
            }
        }
    }
}

private struct GuideDraftAct: Component {
    let officer: OfficerSession
    let draft: GuideDraft
    let address: String
    let title: String
    var style: String?

    var body: some HTML {
        form(.method(.post), .action(address)) {
            GuideDraftSeal(officer: officer, draft: draft)
            button(.class("button", style), .type(.submit)) { title }
        }
    }
}

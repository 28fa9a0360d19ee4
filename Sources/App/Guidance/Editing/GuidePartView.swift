import Content
import Domain
import Foundation
import HTML

/// What the editing pages of a draft's parts show.
struct GuidePartView: Sendable {
    let frame: PageFrame
    let officer: OfficerSession
    let draft: GuideDraft
    let sheet: GuideSheet
    let catalogue: CatalogueSnapshot
    /// The draft and its revision that the officer has seen.
    var seen: (draft: String, revision: String)
    var errors: [FieldError] = []
    /// After a conflict: what is stored now, and what was typed.
    var stored: [GuideFact] = []
    var typed: [GuideFact] = []

    var guide: Guide { draft.guide }

    func error(_ name: String) -> String? { errors.first { $0.key.rawValue == name }?.message }
}

/// The frame of such a page: way back, errors, what somebody else changed, the form and its buttons.
struct GuidePartPage<Content: HTML>: Component {
    let title: String
    let view: GuidePartView
    let action: String
    let content: Content

    init(_ title: String, _ view: GuidePartView, action: String, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.view = view
        self.action = action
        self.content = content()
    }

    private var path: String { Path.guideDraft(view.draft.guideId) }

    var body: some HTML {
        StaffPage(
            "\(view.errors.isEmpty ? "" : "エラー：")\(title) - \(view.guide.name())",
            in: view.frame,
            officer: view.officer,
            at: .guides
        ) {
            Breadcrumb(
                trail: [
                    Crumb(title: "手続案内", path: Path.staffGuides),
                    Crumb(title: "\(view.guide.name())の下書き", path: path),
                ],
                here: title
            )
            ErrorSummary(view.errors, in: view.frame)
            h1(.class("page-title")) { title }
            if !view.typed.isEmpty { GuideConflict(view: view) }
            if view.draft.isEditable {
                form(.class("form"), .method(.post), .action(action), .novalidate) {
                    GuideDraftSeal(officer: view.officer, draft: view.seen.draft, revision: view.seen.revision)
                    // The Enter key presses a form's first button.
                    button(.type(.submit), .class("unseen"), .tabindex(-1), .aria(.hidden, true)) { "保存する" }
                    content
                    div(.class("actions")) {
                        button(.class("button button--large"), .type(.submit)) { "保存する" }
                        a(.class("button button--outline"), .href(path)) { "保存しないで戻る" }
                    }
                }
            } else {
                Banner(.info, "公開の確認を待っているため、変更できません。", in: view.frame)
                p { a(.href(path)) { "下書きへ戻る" } }
            }
        }
    }
}

/// What every form on a draft carries, so that nothing is done to one that the officer has not seen.
struct GuideDraftSeal: Component {
    let officer: OfficerSession
    let draft: String
    let revision: String

    init(officer: OfficerSession, draft: String, revision: String) {
        self.officer = officer
        self.draft = draft
        self.revision = revision
    }

    init(officer: OfficerSession, draft: GuideDraft) {
        self.init(officer: officer, draft: draft.id.uuidString.lowercased(), revision: String(draft.revision))
    }

    var body: some HTML {
        FormSeal(csrf: officer.csrfToken)
        HiddenInput(GuideDraftNames.draft, draft)
        HiddenInput(FormNames.revision, revision)
    }
}

/// Somebody else was faster: what is stored now beside what was typed, which stays in the form below.
private struct GuideConflict: Component {
    let view: GuidePartView

    var body: some HTML {
        Banner(.warning, "ほかの人がこの下書きを更新したため、まだ保存されていません。", in: view.frame) {
            p { "入力した内容は、下の欄に残っています。いま保存されている内容との違いを確かめて、よければもう一度保存してください。" }
        }
        section {
            h2(.class("heading")) { "保存されている内容との違い" }
            let changes = GuideComparison.changes(from: view.stored, to: view.typed)
            if changes.isEmpty { p { "この画面の内容に、違いはありません。ほかの部分が更新されました。" } }
            DiffList(changes: changes, old: "保存済み", new: "入力")
        }
    }
}

/// Old and new, one below the other.
struct DiffList: Component {
    let changes: [GuideComparison.Change]
    var old = "変更前"
    var new = "変更後"

    var body: some HTML {
        if !changes.isEmpty {
            div(.class("diff")) {
                for change in changes {
                    div(.class("diff__row")) {
                        p(.class("diff__name")) { change.name }
                        div(.class("diff__old")) {
                            span(.class("diff__word")) { old }
                            del { Lines([change.old].compactMap(\.self), whenEmpty: "（なし）") }
                        }
                        div(.class("diff__new")) {
                            span(.class("diff__word")) { new }
                            ins { Lines([change.new].compactMap(\.self), whenEmpty: "（なし）") }
                        }
                    }
                }
            }
        }
    }
}

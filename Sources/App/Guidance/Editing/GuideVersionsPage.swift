import Domain
import Foundation
import HTML
import Postgres

/// One guide: its published versions, and its draft.
struct GuideVersionsPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let id: String
    /// Newest first.
    let versions: [GuideVersionStore.Line]
    let draft: GuideDraft?

    private var name: String { versions.first?.name.value() ?? draft?.guide.name() ?? id }

    var body: some HTML {
        StaffPage(name, in: frame, officer: officer, at: .guides) {
            Breadcrumb(trail: [Crumb(title: "手続案内", path: Path.staffGuides)], here: name)
            h1(.class("page-title")) { name }
            section {
                h2(.class("heading")) { "下書き" }
                if let draft {
                    p {
                        GuideDraftBadge(draft: draft)
                        " 担当：\(draft.editorNames)（\(draft.changedAt.japanese)）"
                    }
                    p { a(.class("button"), .href(Path.guideDraft(id))) { "下書きを開く" } }
                } else {
                    p { "下書きはありません。" }
                    form(.method(.post), .action(Path.guideDraft(id))) {
                        FormSeal(csrf: officer.csrfToken)
                        button(.class("button"), .type(.submit)) { "公開中の版から下書きを作る" }
                    }
                }
            }
            section {
                h2(.class("heading")) { "公開した版" }
                if versions.isEmpty { p { "まだ公開されていません。" } }
                if !versions.isEmpty { list }
                if versions.count + (draft == nil ? 0 : 1) > 1 {
                    p { a(.href(Path.guideComparison(id))) { "版を比べる" } }
                }
            }
        }
    }

    private var list: some HTML {
        div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "公開した版")) {
            table(.class("table table--cards")) {
                thead {
                    tr {
                        th(.scope(.column)) { "版" }
                        th(.scope(.column)) { "公開した日時" }
                        th(.scope(.column)) { "公開した人" }
                        th(.scope(.column)) { "流れ図" }
                        th(.scope(.column)) { "ファイル" }
                    }
                }
                tbody {
                    for version in versions {
                        tr {
                            th(.scope(.row)) {
                                "版\(version.version)"
                                if version.isCurrent {
                                    " "
                                    span(.class("badge badge--success")) { "公開中" }
                                }
                            }
                            td(.data("label", "公開した日時")) { version.publishedAt.japanese }
                            td(.data("label", "公開した人")) { version.publishedBy }
                            td(.data("label", "流れ図")) {
                                a(.href(Path.guideVersionMap(id, version.version))) { "版\(version.version)の流れ図" }
                            }
                            td(.data("label", "ファイル")) {
                                a(.href(Path.guidePackage(id, version.version))) { "版\(version.version)を書き出す（YAML）" }
                            }
                        }
                    }
                }
            }
        }
    }
}

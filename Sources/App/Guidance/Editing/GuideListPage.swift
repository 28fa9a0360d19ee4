import Content
import Domain
import HTML

/// All guides, those in the making, and the ways to begin another.
struct GuideListPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let guides: [Guide]
    let drafts: [GuideDraft]
    let events: [LifeEvent]
    var sheet = GuideSheet()
    var errors: [FieldError] = []

    private struct Line {
        let id: String
        let name: String
        let version: Int?
        let draft: GuideDraft?
    }

    private var lines: [Line] {
        let published = guides.map { guide in
            Line(
                id: guide.id,
                name: guide.name(),
                version: guide.version,
                draft: drafts.first { $0.guideId == guide.id }
            )
        }
        let new = drafts.filter { draft in !guides.contains { $0.id == draft.guideId } }
        return published + new.map { Line(id: $0.guideId, name: $0.guide.name(), version: nil, draft: $0) }
    }

    var body: some HTML {
        StaffPage("手続案内", in: frame, officer: officer, at: .guides) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "手続案内" }
            p { "質問に答えると必要な手続がわかる案内を、ここで作り、直します。公開は、下書きに関わっていない職員が行います。" }
            div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "案内の一覧")) {
                table(.class("table table--cards")) {
                    thead {
                        tr {
                            th(.scope(.column)) { "案内" }
                            th(.scope(.column)) { "公開中の版" }
                            th(.scope(.column)) { "下書き" }
                        }
                    }
                    tbody {
                        for line in lines {
                            tr {
                                th(.scope(.row)) { a(.href(Path.staffGuide(line.id))) { line.name } }
                                td(.data("label", "公開中の版")) { line.version.map { "版\($0)" } ?? "まだ公開されていません" }
                                td(.data("label", "下書き")) {
                                    if let draft = line.draft {
                                        GuideDraftBadge(draft: draft)
                                        " "
                                        a(.href(Path.guideDraft(line.id))) {
                                            "下書きを開く"
                                            span(.class("unseen")) { "：\(line.name)" }
                                        }
                                    } else {
                                        "―"
                                    }
                                }
                            }
                        }
                    }
                }
            }
            section {
                h2(.class("heading")) { "新しい案内を作る" }
                form(.class("form"), .method(.post), .action(Path.staffGuides)) {
                    FormSeal(csrf: officer.csrfToken)
                    LabelledInput(
                        name: "id",
                        question: "記号",
                        value: sheet["id"],
                        hint: "アドレスに使います。半角の英小文字、数字、ハイフンで、あとで変更できません。例: tennyu",
                        errors: errors
                    )
                    LabelledInput(name: "name", question: "案内の名前", value: sheet["name"], errors: errors)
                    LabelledSelect(
                        name: "event",
                        question: "ライフイベント",
                        choices: events.map { .init(value: $0.code, text: $0.name()) },
                        chosen: sheet["event"]
                    )
                    div(.class("actions")) {
                        button(.class("button"), .type(.submit)) { "下書きを作る" }
                        a(.class("button button--outline"), .href(Path.guideImport)) { "ファイルから取り込む" }
                    }
                }
            }
        }
    }
}

/// How far a draft is.
struct GuideDraftBadge: Component {
    let draft: GuideDraft

    var body: some HTML {
        span(.class(draft.state == .submitted ? "badge badge--yours" : "badge badge--draft")) { draft.state.name }
    }
}

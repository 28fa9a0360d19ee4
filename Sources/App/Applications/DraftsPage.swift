import Domain
import HTML

/// Somebody begins a procedure that he or she has begun before: go on, or begin another?
struct DraftsPage: Component {
    /// The value of the button that begins another application.
    static let another = "another"

    let procedure: Procedure
    let drafts: [DraftStore.Summary]
    let frame: PageFrame
    let session: ApplicantSession

    var body: some HTML {
        PublicPage(
            "入力の途中の申請 - \(procedure.name())",
            in: frame,
            trail: Crumb.trail(to: procedure),
            here: "入力の途中の申請"
        ) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { procedure.name() }
                "入力の途中の申請があります"
            }
            p { "続きから入力できます。同じ手続をもう1件申請するときは、新しく始めてください。" }
            ul(.class("cards")) {
                for draft in drafts {
                    li(.class("card")) {
                        p(.class("card__title")) {
                            a(.href(Path.application(draft.id)), .class("card__link")) { "続きを入力する" }
                        }
                        p(.class("card__foot")) { "最後に入力したとき：\(draft.updatedAt.japanese)" }
                    }
                }
            }
            HTML::form(.class("form"), .method(.post), .action(Path.applications(of: procedure.id))) {
                FormSeal(csrf: session.csrfToken)
                button(
                    .type(.submit),
                    .name(FormNames.act),
                    .value(Self.another),
                    .class("button button--outline")
                ) { "新しく申請を始める" }
            }
        }
    }
}

extension Crumb {
    /// From the home page to a procedure's page.
    static func trail(to procedure: Procedure) -> [Crumb] {
        [
            Crumb(title: "手続を探す", path: Path.procedures),
            Crumb(title: procedure.name(), path: Path.procedure(procedure.id)),
        ]
    }
}

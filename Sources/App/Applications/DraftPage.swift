import Domain
import HTML

/// A draft: how far it is, and the ways to go on.
struct DraftPage: Component {
    let draft: Draft
    let frame: PageFrame
    let session: ApplicantSession

    private var application: OpenApplication { draft.application }
    private var name: String { application.procedure.name() }
    private var lastDay: String {
        CivilDate(application.row.updatedAt).adding(days: DraftStore.lifetimeInDays).weekdayText
    }

    var body: some HTML {
        PublicPage("入力中の申請 - \(name)", in: frame, trail: Crumb.trail(to: application.procedure), here: "入力中の申請") {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "入力中の申請"
            }
            p { ApplicationBadge(status: .draft) }
            p { "まだ申請は終わっていません。入力した内容は保存されています。" }
            if application.email != nil, !draft.journey.isComplete {
                JourneyProgress(
                    draft: draft,
                    here: (draft.journey.steps.firstIndex { !$0.isDone } ?? 0) + 1
                )
            }
            p(.class("actions")) {
                a(.class("button button--large"), .href(draft.nextPath)) {
                    "入力を続ける"
                    Icon(.arrowRight, in: frame)
                }
            }
            p(.class("muted")) { "\(lastDay)まで続きを入力できます。この日を過ぎると、入力した内容は削除されます。" }
            if application.email != nil {
                DeviceSection(id: application.id, session: session)
            }
        }
    }
}

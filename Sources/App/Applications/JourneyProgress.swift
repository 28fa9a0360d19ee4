import Domain
import HTML

/// How far the form is: 全7ページのうち2ページ目, あと3問・約4分.
struct JourneyProgress: Component {
    let draft: Draft
    /// Number of the page, from 1.
    let here: Int

    private var journey: Journey { draft.journey }

    var body: some HTML {
        div(.class("progress")) {
            p(.class("progress__text")) {
                span { "全\(draft.pages)ページのうち\(here)ページ目" }
                span(.class("progress__left")) { journey.remaining.text }
            }
            progress(
                .class("progress__bar"),
                .value(Int((journey.progress * 100).rounded())),
                .max(100),
                .aria(.label, "入力の進み具合")
            ) {}
        }
    }
}

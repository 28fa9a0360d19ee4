import Content
import Domain
import HTML

/// All life events.
struct LifeEventsPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot

    var body: some HTML {
        PublicPage("暮らしの出来事", in: frame, trail: [Crumb(title: "トップ", path: Path.home)], width: .broad) {
            h1(.class("page-title")) { "暮らしの出来事" }
            p { "出来事を選んで質問に答えると、必要な手続と期限、持ち物が分かります。" }
            LifeEventTiles(frame: frame, catalogue: catalogue)
        }
    }
}

/// One life event: its guides, and below them its procedures.
struct LifeEventPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let event: LifeEvent
    let today: CivilDate

    private var guides: [Guide] { catalogue.guides.filter { $0.event == event.code } }
    private var procedures: [Procedure] { catalogue.procedures.filter { $0.lifeEvents.contains(event.code) } }

    var body: some HTML {
        PublicPage(
            event.name(),
            in: frame,
            trail: [Crumb(title: "トップ", path: Path.home), Crumb(title: "暮らしの出来事", path: Path.lifeEvents)],
            width: .broad
        ) {
            h1(.class("page-title")) { event.name() }
            for guide in guides { GuideStart(frame: frame, guide: guide) }
            if !procedures.isEmpty {
                section {
                    h2 { "\(event.name())の手続" }
                    ProcedureCards(
                        procedures: procedures,
                        catalogue: catalogue,
                        today: today,
                        style: "cards--pairs"
                    )
                }
            }
        }
    }
}

/// A guide with the button that begins it.
struct GuideStart: Component {
    let frame: PageFrame
    let guide: Guide

    var body: some HTML {
        section(.class("panel panel--tint")) {
            h2(.class("panel__title")) { guide.name() }
            p { guide.summary() }
            p(.class("muted")) { "質問は最大\(guide.questions.count)問です。お名前などは尋ねません。" }
            p {
                a(.href(Path.guide(guide.id)), .class("button button--large")) {
                    "質問に答えて調べる"
                    span(.class("unseen")) { "：\(guide.name())" }
                    Icon(.arrowRight, in: frame)
                }
            }
        }
    }
}

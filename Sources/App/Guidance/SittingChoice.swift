import Domain
import HTML

/// Chooses several of a checklist's procedures to be applied for together (まとめて申請).
struct SittingChoice: Component {
    static let procedure = "_procedure"
    static let guide = "_guide"

    let frame: PageFrame
    let view: ChecklistView
    /// Those that are ticked already; all that can go together when nil.
    var chosen: Set<String>?
    var refusal: String?

    /// Each procedure once, in the order of the list.
    static func procedures(of view: ChecklistView) -> [Procedure] {
        var known: Set<String> = []
        return view.cards.compactMap(\.procedure).filter { $0.isOnline && known.insert($0.id).inserted }
    }

    private var procedures: [Procedure] { Self.procedures(of: view) }

    var body: some HTML {
        HTML::form(.class("form"), .method(.post), .action(Path.sittings)) {
            HiddenInput(Self.guide, view.state.guide.id)
            for pair in view.state.pairs { HiddenInput(pair.name, pair.value) }
            fieldset(.class("field", refusal == nil ? nil : "field--error"), .id(Self.procedure)) {
                legend(.class("field__label")) { "まとめて申請する手続" }
                p(.class("field__hint")) {
                    "同じ質問には一度だけ答え、電子署名とお支払いも一度で済みます。一度に\(Sitting.most)件まで選べます。"
                }
                div(.class("choices")) {
                    for procedure in procedures {
                        div(.class("choice")) {
                            input(
                                .type(.checkbox),
                                .class("choice__input"),
                                .id("choose-\(procedure.id)"),
                                .name(Self.procedure),
                                .value(procedure.id),
                                .checked(chosen?.contains(procedure.id) ?? false)
                            )
                            label(.class("choice__label"), .for("choose-\(procedure.id)")) {
                                procedure.name()
                                span(.class("choice__hint")) { procedure.priceTag(on: view.state.today) }
                            }
                        }
                    }
                }
                if let refusal { p(.class("field__error"), .id("\(Self.procedure)-error")) { refusal } }
            }
            div(.class("actions")) {
                button(.type(.submit), .class("button button--large")) {
                    "選んだ手続をまとめて申請する"
                    Icon(.arrowRight, in: frame)
                }
            }
        }
    }
}

/// The choice once more, with what is wrong with it.
struct SittingChoicePage: Component {
    let frame: PageFrame
    let view: ChecklistView
    let chosen: Set<String>
    let refusal: String

    var body: some HTML {
        let guide = view.state.guide
        PublicPage(
            "エラー：まとめて申請する - \(guide.name())",
            in: frame,
            trail: GuideTrail.crumbs(guide),
            here: guide.name(),
            scripts: [.errorFocus]
        ) {
            ErrorSummary([FieldError(EntryKey(rawValue: SittingChoice.procedure), refusal)], in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { guide.name() }
                "まとめて申請する"
            }
            SittingChoice(frame: frame, view: view, chosen: chosen, refusal: refusal)
            GuideTrip(Path.guideChecklist(guide.id), view.state) { "必要な手続に戻る" }
        }
    }
}

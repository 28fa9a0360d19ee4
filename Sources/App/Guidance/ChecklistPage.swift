import Domain
import Foundation
import HTML

/// What somebody has to do, in order, with all that is needed for it.
struct ChecklistPage: Component {
    let frame: PageFrame
    let view: ChecklistView

    private var guide: Guide { view.state.guide }

    var body: some HTML {
        PublicPage(
            "あなたに必要な手続 - \(guide.name())",
            in: frame,
            trail: GuideTrail.crumbs(guide),
            here: guide.name(),
            scripts: [.checklist, .printing]
        ) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { guide.name() }
                "あなたに必要な手続"
            }
            p(.class("lead")) { "お答えから、\(view.cards.count)件の手続などが見つかりました。期限の近いものから並んでいます。" }
            ChecklistTools(frame: frame, view: view)
            for group in ChecklistItem.Group.allCases {
                ChecklistGroup(frame: frame, view: view, group: group)
            }
            if SittingChoice.procedures(of: view).count > 1 {
                section(.class("no-print")) {
                    h2(.class("heading"), .id("sitting")) { "まとめて申請する" }
                    SittingChoice(frame: frame, view: view)
                }
            }
            PaperList(view: view)
            section(.class("no-print")) {
                h2(.class("heading")) { "お答え" }
                p { "答えを変えると、案内も変わります。ほかの答えは、そのまま残ります。" }
                GuideReplies(state: view.state, walk: view.walk)
            }
            Resumption(view: view)
            p(.class("muted small")) {
                "この案内は\(guide.reviewed.westernText)に確認した内容です。手続や持ち物は、ご事情によって異なることがあります。"
            }
        }
    }
}

/// What can be done with the whole list.
private struct ChecklistTools: Component {
    let frame: PageFrame
    let view: ChecklistView

    private var id: String { view.state.guide.id }

    var body: some HTML {
        div(.class("actions no-print")) {
            button(.type(.button), .class("button button--outline"), .data("print", ""), .hidden) {
                Icon(.printer, in: frame)
                "印刷する"
            }
            if view.cards.contains(where: { $0.item.due != nil }) {
                GuideTrip(Path.guideCalendar(id), view.state, style: "button button--outline") {
                    Icon(.clock, in: frame)
                    "期限をカレンダーに入れる"
                }
            }
            GuideTrip(Path.guideMail(id), view.state, style: "button button--outline") { "自分にメールで送る" }
            if SittingChoice.procedures(of: view).count > 1 {
                a(.href("#sitting"), .class("button button--outline")) { "まとめて申請する" }
            }
            if !view.purposes.isEmpty {
                a(.href(Path.reservations(for: view.purposes.map(\.id))), .class("button button--outline")) {
                    Icon(.calendar, in: frame)
                    "窓口に行く日時を予約する"
                }
            }
        }
    }
}

private struct ChecklistGroup: Component {
    let frame: PageFrame
    let view: ChecklistView
    let group: ChecklistItem.Group

    private var cards: [ChecklistView.Card] { view.cards(of: group) }

    var body: some HTML {
        if !cards.isEmpty {
            section {
                h2(.class("heading")) { "\(group.name)（\(cards.count)件）" }
                ol(.class("todo"), .data("checklist", view.state.guide.id)) {
                    for card in cards {
                        li { ChecklistCard(frame: frame, card: card, today: view.state.today) }
                    }
                }
            }
        }
    }
}

private struct ChecklistCard: Component {
    let frame: PageFrame
    let card: ChecklistView.Card
    let today: CivilDate

    private var rule: GuideRule { card.item.rule }

    var body: some HTML {
        article(.class("todo__card"), .aria(.labelledby, "\(card.id)-name")) {
            div(.class("todo__head")) {
                input(.type(.checkbox), .class("todo__tick"), .id("\(card.id)-done"), .data("tick", card.id))
                label(.for("\(card.id)-done"), .class("unseen")) { "済んだ：\(card.name)" }
                h3(.class("todo__name"), .id("\(card.id)-name")) {
                    if let procedure = card.procedure {
                        a(.href(Path.procedure(procedure.id))) { card.name }
                    } else {
                        card.name
                    }
                }
            }
            if !card.item.isCertain {
                p { span(.class("badge badge--warning")) { "必要かもしれません" } }
            }
            if let summary = card.summary { p { summary } }
            dl(.class("todo__facts")) {
                if let deadline = rule.deadline { DeadlineRow(deadline: deadline, card: card, today: today) }
                if let elsewhere = rule.elsewhere {
                    TodoRow("どこで", [elsewhere.name(), elsewhere.note?()].compactMap(\.self))
                } else if !card.places.isEmpty {
                    TodoRow("どこで", card.places)
                }
            }
            ChecklistDetails(card: card, today: today)
            if let procedure = card.procedure, card.isOnline {
                p(.class("no-print")) {
                    a(.href(Path.procedure(procedure.id)), .class("button")) {
                        "オンラインで申請する"
                        span(.class("unseen")) { "：\(procedure.name())" }
                        Icon(.arrowRight, in: frame)
                    }
                }
            }
            for purpose in card.purposes {
                p(.class("no-print")) {
                    a(.href(Path.reservationPlaces(for: [purpose.id])), .class("button button--outline")) {
                        "窓口を予約する"
                        span(.class("unseen")) { "：\(purpose.name())" }
                    }
                }
            }
        }
    }
}

/// What one looks up when the time has come: folded away, so that a long list stays a list.
private struct ChecklistDetails: Component {
    let card: ChecklistView.Card
    let today: CivilDate

    private var fee: String? { card.item.rule.fee?() ?? card.procedure?.priceTag(on: today) }
    private var isEmpty: Bool {
        card.who == nil && card.papers.isEmpty && fee == nil && card.item.rule.note == nil
    }

    var body: some HTML {
        if !isEmpty {
            details(.class("todo__more no-print")) {
                HTML::summary {
                    "持ち物など、くわしい内容"
                    span(.class("unseen")) { "：\(card.name)" }
                }
                dl(.class("todo__facts")) {
                    if let who = card.who { TodoRow("だれが", [who]) }
                    if !card.papers.isEmpty { TodoRow("持ち物", card.papers.map { $0.name() }) }
                    if let fee { TodoRow("手数料", [fee]) }
                }
                if let note = card.item.rule.note { p(.class("muted")) { note() } }
            }
        }
    }
}

private struct DeadlineRow: Component {
    let deadline: Deadline
    let card: ChecklistView.Card
    let today: CivilDate

    var body: some HTML {
        div(.class("todo__row")) {
            dt { "いつまで" }
            dd {
                if let due = card.item.due {
                    p {
                        strong { "\(due.last.weekdayText)まで" }
                        if due.last < today { span(.class("badge badge--error")) { "期限を過ぎています。早めにご相談ください" } }
                    }
                    p { deadline.text() }
                    if let first = due.first, first > today { p { "\(first.weekdayText)からできます。" } }
                    if let day = card.workingDay {
                        p {
                            "この日は市役所が休みです。\(day.weekdayText)"
                            due.isBeforeTheDay ? "までに済ませてください。" : "も受け付けます。"
                        }
                    }
                } else {
                    p { deadline.text() }
                }
            }
        }
    }
}

private struct TodoRow: Component {
    let name: String
    let lines: [String]

    init(_ name: String, _ lines: [String]) {
        self.name = name
        self.lines = lines
    }

    var body: some HTML {
        div(.class("todo__row")) {
            dt { name }
            dd { for line in lines { p { line } } }
        }
    }
}

/// 持ち物リスト: for all that is done at the town hall, each thing once.
private struct PaperList: Component {
    let view: ChecklistView

    var body: some HTML {
        if !view.papers.isEmpty {
            section {
                h2(.class("heading")) { "市役所への持ち物リスト" }
                p { "市役所でする手続の持ち物を、一つにまとめました。" }
                ul(.class("papers"), .data("checklist", "\(view.state.guide.id)-papers")) {
                    for paper in view.papers {
                        li {
                            div(.class("todo__head")) {
                                input(
                                    .type(.checkbox),
                                    .class("todo__tick"),
                                    .id("paper-\(paper.id)"),
                                    .data("tick", paper.id)
                                )
                                label(.for("paper-\(paper.id)")) {
                                    paper.name()
                                    if let note = paper.note { span(.class("choice__hint")) { note() } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How to come back to this list, on paper too.
private struct Resumption: Component {
    let view: ChecklistView

    var body: some HTML {
        section {
            h2(.class("heading")) { "あとで見る・ほかの端末で見る" }
            div(.class("resume")) {
                QRFigure(address: view.resumption.absoluteString, caption: "この案内を開くQRコード")
                div(.class("resume__text")) {
                    p {
                        a(.href(view.resumption.absoluteString)) { "この案内を開くリンク" }
                        "を保存しておくと、同じ案内をまた開けます。印のついたチェックは、この端末だけに残ります。"
                    }
                    if view.state.isDelicate {
                        p { "お体のことなど、大切な答えはリンクに入れていません。開いたときに、もう一度お尋ねします。" }
                    }
                }
            }
        }
    }
}

extension ChecklistItem.Group {
    var name: String {
        switch self {
        case .dated: "期限のある手続"
        case .hall: "そのほかの市役所の手続"
        case .elsewhere: "市役所以外の手続"
        }
    }
}

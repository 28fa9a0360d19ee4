import Domain
import Foundation
import HTML

/// What has become of a sitting: every application that it was divided into, with its number, and what is left to be done
/// at a counter.
struct SittingSentPage: Component {
    let view: SittingSentView
    let frame: PageFrame

    var body: some HTML {
        PublicPage("まとめて申請しました", in: frame, scripts: [.printing, .checklist]) {
            div(.class("receipt")) {
                Icon(.success, in: frame, style: "receipt__icon")
                h1(.class("receipt__title")) { "\(view.parts.count)件の申請を受け付けました" }
                p { view.receipt.submittedAt.japanese }
            }
            if let email = view.receipt.application.email {
                Banner(.info, "\(email) に確認のメールをお送りします。", in: frame) {
                    p { "届かないときは、迷惑メールのフォルダーも確かめてください。" }
                }
            }
            section {
                h2(.class("heading")) { "受付番号" }
                table(.class("table table--cards")) {
                    caption { "手続ごとの受付番号とお問い合わせ番号" }
                    thead {
                        tr {
                            th(.scope(.column)) { "手続" }
                            th(.scope(.column)) { "受付番号" }
                            th(.scope(.column)) { "お問い合わせ番号" }
                            th(.scope(.column)) { "いまの状況" }
                        }
                    }
                    tbody {
                        for part in view.parts {
                            tr {
                                td(.data("label", "手続")) {
                                    a(.href(Path.application(part.application.id))) { part.procedure.name() }
                                }
                                td(.data("label", "受付番号")) {
                                    span(.class("number")) { part.number.text }
                                }
                                td(.data("label", "お問い合わせ番号")) {
                                    HTML::code(.class("code"), .translate(false)) { part.code.text }
                                }
                                td(.data("label", "いまの状況")) { part.application.status.label }
                            }
                        }
                    }
                }
                p { "お問い合わせ番号は、ほかの人に教えないでください。" }
            }
            if let visit = view.visit { SittingVisit(view: visit) }
            div(.class("actions")) {
                button(.type(.button), .class("button button--outline"), .data("print", ""), .hidden) {
                    Icon(.printer, in: frame)
                    "この画面を印刷する"
                }
                a(.class("button button--outline"), .href(Path.copy(view.receipt.application.id))) {
                    Icon(.document, in: frame)
                    "申請の控えを見る"
                }
            }
        }
    }
}

/// What the guide found besides, to be done in one visit.
private struct SittingVisit: Component {
    let view: SittingSentView.Visit

    var body: some HTML {
        section {
            h2(.class("heading")) { "市役所の窓口でする手続" }
            p { "次の手続は、窓口でお手続きください。一度の来庁で済むように、回る順に並べています。" }
            ol(.class("todo"), .data("checklist", "sitting")) {
                for card in view.cards {
                    li {
                        div(.class("todo__head")) {
                            input(
                                .type(.checkbox),
                                .class("todo__tick"),
                                .id("\(card.id)-done"),
                                .data("tick", card.id)
                            )
                            label(.for("\(card.id)-done")) {
                                strong { card.name }
                                if let due = card.item.due {
                                    span(.class("choice__hint")) { "\(due.last.weekdayText)まで" }
                                }
                                if let place = card.places.first { span(.class("choice__hint")) { place } }
                            }
                        }
                    }
                }
            }
            if !view.papers.isEmpty {
                h3 { "持ち物" }
                ul { for paper in view.papers { li { paper.name() } } }
            }
        }
    }
}

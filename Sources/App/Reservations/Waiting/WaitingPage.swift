import Domain
import Foundation
import HTML

/// The waiting room: what it is for, and where one stands.
struct WaitingPage: Component {
    /// Input with the code of a place.
    static let code = "code"
    /// In the address of a page that does not renew itself.
    static let still = "still"

    let frame: PageFrame
    let view: WaitingView
    /// What was typed as a code.
    let typed: String
    let errors: [FieldError]

    private var name: String { view.purpose.name() }

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")\(view.headline) - \(name)の順番待ち",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "順番待ち",
            scripts: errors.isEmpty ? [] : [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { "\(name)の順番待ち" }
                view.headline
            }
            if view.hasLost {
                Banner(.warning, "この端末の順番は、別の端末に移したか、取りやめています。", in: frame)
            }
            if view.room.isFull {
                Banner(.warning, "予約できる枠は、いま満席です。", in: frame) {
                    p { "取消しが出たときは、待っている方を順番にご案内します。空きが出ないこともあります。" }
                    p { a(.href(Path.reservations)) { "ほかの用件の予約を探す" } }
                }
            }
            StandingPart(view: view)
            if view.canJoin { JoinPart(view: view) }
            if let place = view.place { PlacePart(view: view, place: place) }
            if view.place == nil { CodePart(view: view, typed: typed, errors: errors) }
            FairnessPart(view: view)
        }
    }
}

extension WaitingView {
    /// What is most important, as the page's heading.
    fileprivate var headline: String {
        switch standing {
        case nil: room.isFull ? "いま満席です" : "順番にご案内しています"
        case .early: "受付開始をお待ちください"
        case .unranked: "順番を決めています"
        case .ahead where room.isFull: "いま満席です"
        case .ahead(let count): count == 0 ? "次にご案内します" : "あなたの前に\(count)人"
        case .admitted: "順番が来ました"
        case .used: "この順番で予約に進みました"
        case .lapsed: "ご案内の時間が過ぎました"
        }
    }

    /// The room's own address.
    fileprivate func address(isStill: Bool) -> String {
        query.address(Path.waitingRoom(purpose.id), isStill ? [(WaitingPage.still, "yes")] : [])
    }
}

/// Where the browser stands, and what is to be done now.
private struct StandingPart: Component {
    let view: WaitingView

    var body: some HTML {
        switch view.standing {
        case nil:
            p { "たくさんの方が予約を希望しているため、順番にご案内しています。" }
            if let opening = view.opening {
                p { "予約の受付は、\(opening.openingText)に始まります。" }
                p {
                    if view.canJoin {
                        "受付開始までに順番待ちに入った方の順番は、抽選で決めます。早く入っても遅く入っても、順番は変わりません。"
                    } else {
                        "順番待ちには、\((opening - WaitingRule.lobby).openingText)から入れます。"
                    }
                }
            } else {
                p { "いま、およそ\(view.room.waiting)人が待っています。" }
                SpanPart(view: view, ahead: view.room.waiting)
            }
        case .early:
            p { "順番待ちに入りました。予約の受付は、\(view.opening?.openingText ?? "まもなく")に始まります。" }
            p { "受付が始まると、それまでに入った方の順番を抽選で決めます。" }
        case .unranked:
            p { "まもなく、あなたの順番をお知らせします。" }
        case .ahead(let count):
            if view.room.isFull { p { "あなたの前に、\(count)人が待っています。" } }
            SpanPart(view: view, ahead: count)
        case .admitted(let until):
            p {
                strong { "\(MinuteOfDay(until).japanese)" }
                "までに、日時を選んでください。日時を選ぶと、お名前などを入力する間の10分間、その時間を確保します。"
            }
            div(.class("actions")) {
                a(.class("button button--large"), .href(view.query.address(Path.reservationPlaces))) { "場所と日時を選ぶ" }
            }
        case .used(let reservation):
            p { a(.href(Path.reservation(reservation))) { "予約の画面を開く" } }
            p { "もう一つ予約するときは、もう一度順番待ちに入ってください。" }
        case .lapsed:
            p { "順番が来てから\(Int(WaitingRule.admission / 60))分の間に日時が選ばれなかったため、次の方をご案内しました。もう一度順番待ちに入れます。" }
        }
        RenewalPart(view: view)
    }
}

private struct SpanPart: Component {
    let view: WaitingView
    let ahead: Int

    var body: some HTML {
        if let span = view.span(ahead: ahead) {
            p {
                "ご案内まで、"
                strong { "\(span.text)" }
                "の見込みです。混み具合によって変わります。"
            }
        }
    }
}

/// Whoever reads slowly, or listens, can stop the page.
private struct RenewalPart: Component {
    let view: WaitingView

    var body: some HTML {
        switch view.standing {
        case .early, .unranked, .ahead:
            if view.isStill {
                p {
                    a(.class("button"), .href(view.address(isStill: true))) { "いまの順番を見る" }
                }
                p { a(.href(view.address(isStill: false))) { "自動で新しくする" } }
            } else {
                p(.class("muted")) {
                    "この画面は自動で新しくなります。閉じても、順番はそのままです。 "
                    a(.href(view.address(isStill: true))) { "自動で新しくするのをやめる" }
                }
            }
        case nil, .admitted, .used, .lapsed: EmptyHTML()
        }
    }
}

private struct JoinPart: Component {
    let view: WaitingView

    var body: some HTML {
        form(.method(.post), .action(Path.waitingRoom(view.purpose.id))) {
            FormSeal(csrf: nil)
            WishInputs(query: view.query)
            div(.class("actions")) {
                button(.type(.submit), .class("button button--large")) { "順番待ちに入る" }
            }
        }
    }
}

/// What is wanted, kept while one waits.
private struct WishInputs: Component {
    let query: WishQuery

    var body: some HTML { for pair in query.pairs { HiddenInput(pair.name, pair.value) } }
}

/// The code for other devices, and the way out.
private struct PlacePart: Component {
    let view: WaitingView
    let place: WaitingPlace

    private var isWaiting: Bool {
        switch view.standing {
        case .early, .unranked, .ahead, .admitted: true
        case nil, .used, .lapsed: false
        }
    }

    var body: some HTML {
        if isWaiting {
            dl(.class("summary")) { SummaryRow(name: "順番のコード", texts: [place.codeText]) }
            p { "このコードを別の端末で入力すると、順番をその端末に移せます。控えておいてください。ほかの人には教えないでください。" }
            form(.method(.post), .action(Path.waitingLeaving(view.purpose.id))) {
                FormSeal(csrf: nil)
                WishInputs(query: view.query)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--outline")) { "順番待ちをやめる" }
                }
            }
        }
    }
}

/// Brings a place from another device.
private struct CodePart: Component {
    let view: WaitingView
    let typed: String
    let errors: [FieldError]

    var body: some HTML {
        section {
            h2(.class("heading")) { "別の端末や電話で順番をお持ちの方" }
            HTML::form(.class("form"), .method(.post), .action(Path.waitingPlaces(view.purpose.id)), .novalidate) {
                FormSeal(csrf: nil)
                WishInputs(query: view.query)
                LabelledInput(
                    name: WaitingPage.code,
                    question: "順番のコード",
                    value: typed,
                    hint: "8文字の英数字です。例：ABCD-2345",
                    errors: errors
                )
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--outline")) { "順番をこの端末に移す" }
                }
            }
        }
    }
}

/// By what anybody can check the order.
private struct FairnessPart: Component {
    let view: WaitingView

    var body: some HTML {
        if view.room.opensAt != nil {
            details(.class("fold")) {
                summary(.class("fold__title")) { "抽選の確かめ方" }
                p {
                    "順番は、受付番号ごとに、抽選の種を鍵として計算した値（HMAC-SHA-256）の小さい順です。種は受付開始まで公開せず、種から計算した確認用の値（SHA-256）だけを先に示します。受付開始のあとに示す種から、同じ確認用の値と、あなたの値を計算できます。"
                }
                dl(.class("summary")) {
                    SummaryRow(name: "確認用の値", texts: [view.room.seedDigest.hexadecimal])
                    if let seed = view.room.seed { SummaryRow(name: "抽選の種", texts: [seed.hexadecimal]) }
                    if let place = view.place {
                        SummaryRow(name: "受付番号", texts: [WaitingDraw.word(place.id)])
                        if let seed = view.room.seed {
                            SummaryRow(
                                name: "あなたの値",
                                texts: [WaitingDraw(seed: seed).value(of: place.id).hexadecimal]
                            )
                        }
                        if let rank = place.rank { SummaryRow(name: "順位", texts: ["\(rank)番"]) }
                    }
                }
            }
        }
    }
}

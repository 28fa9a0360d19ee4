import Domain
import HTML

/// How to wait, where there is no time that suits.
struct WaitlistInvitation: Component {
    let query: WishQuery
    let site: VisitSite

    var body: some HTML {
        p {
            "ご希望の日に空きがないときは、"
            a(.href(query.address(Path.waitlist, [(WishQuery.Name.site, site.office.siteName)]))) { "空き待ちを申し込む" }
            "ことができます。"
        }
    }
}

/// Asks where to tell of a seat, and on which days it would be of use.
struct WaitlistEntryPage: Component {
    let frame: PageFrame
    let query: WishQuery
    let site: VisitSite
    let hours: OfferHours
    let sheet: WaitlistSheet
    let errors: [FieldError]

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")空き待ちの申込み - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "空き待ちの申込み",
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "空き待ちを申し込む" }
            WaitlistRules(hours: hours)
            WishSummary(query: query, site: site)
            HTML::form(.class("form"), .method(.post), .action(Path.waitlist), .novalidate) {
                FormSeal(csrf: nil)
                for pair in query.pairs + [(WishQuery.Name.site, site.office.siteName)] {
                    HiddenInput(pair.name, pair.value)
                }
                LabelledInput(
                    name: WaitlistSheet.Name.email,
                    question: "メールアドレス",
                    value: sheet.email,
                    type: .email,
                    autocomplete: .email,
                    errors: errors
                )
                WaitlistInputs(sheet: sheet, errors: errors)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "空き待ちを申し込む" }
                }
            }
        }
    }
}

/// The same for an earlier time than one has.
struct OwnWaitlistPage: Component {
    let frame: PageFrame
    let view: ReservationView
    let hours: OfferHours
    let sheet: WaitlistSheet
    let errors: [FieldError]
    let isWaiting: Bool
    let session: ApplicantSession

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")早い時間の空き待ち - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "早い時間の空き待ち",
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "早い時間の空きを待つ" }
            if isWaiting { p { "この予約より早い時間の空きを待っています。" } } else { WaitlistRules(hours: hours) }
            p { "いまの予約は、早い時間に変えるまで、そのまま残ります。" }
            VisitSummary(view: view)
            HTML::form(.class("form"), .method(.post), .action(Path.waitlist(view.id)), .novalidate) {
                FormSeal(csrf: session.csrfToken)
                if !isWaiting { WaitlistInputs(sheet: sheet, errors: errors) }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        isWaiting ? "空き待ちの状況を見る" : "空き待ちを申し込む"
                    }
                    a(.class("actions__back"), .href(Path.reservation(view.id))) { "予約に戻る" }
                }
            }
        }
    }
}

private struct WaitlistRules: Component {
    let hours: OfferHours

    var body: some HTML {
        p {
            "空きが出たら、申し込んだ順にメールでご案内します。ご案内した時間は15分間だけ確保しますので、その間にお答えください。"
            "ご案内は\(hours.japanese)です。"
        }
    }
}

private struct WaitlistInputs: Component {
    let sheet: WaitlistSheet
    let errors: [FieldError]

    var body: some HTML {
        LabelledInput(
            name: WaitlistSheet.Name.first,
            question: "何日から",
            value: sheet.first,
            type: .date,
            errors: errors
        )
        LabelledInput(
            name: WaitlistSheet.Name.last,
            question: "何日まで",
            value: sheet.last,
            type: .date,
            errors: errors
        )
        LabelledSelect(
            name: WaitlistSheet.Name.half,
            question: "時間帯",
            choices: [.init(value: "", text: "いつでもよい")]
                + HalfDay.allCases.map { .init(value: $0.rawValue, text: $0.name) },
            chosen: sheet.half
        )
    }
}

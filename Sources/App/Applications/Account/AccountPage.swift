import Domain
import HTML

/// マイページ
struct AccountPage: Component {
    let resident: Resident?
    let items: [AccountItem]
    let page: PageNumber
    /// The newest few.
    let notices: [AccountNoticeStore.OpenLine]
    let frame: PageFrame
    let session: ApplicantSession

    var body: some HTML {
        PublicPage("マイページ", in: frame) {
            h1(.class("page-title")) { "マイページ" }
            section {
                h2(.class("heading")) { "申請" }
                if items.isEmpty {
                    div(.class("empty")) {
                        Icon(.document, in: frame, style: "empty__icon")
                        p(.class("empty__title")) { "申請はまだありません" }
                        p { "サインインしたまま始めた申請は、ここに並びます。" }
                        p { a(.class("button"), .href(Path.procedures)) { "手続を探す" } }
                    }
                } else {
                    ul(.class("cards")) {
                        for item in items { li(.class("card")) { AccountCard(item: item) } }
                    }
                    Pagination(page: page) { Path.account + "?page=\($0)" }
                }
            }
            section {
                h2(.class("heading")) { "お知らせ" }
                if notices.isEmpty {
                    p { "お知らせはまだありません。" }
                } else {
                    AccountNotices(lines: notices)
                    p { a(.href(Path.accountNotices)) { "すべてのお知らせを見る" } }
                }
            }
            if let resident { ResidentFacts(resident: resident) }
            section {
                h2(.class("heading")) { "メールアドレスだけで申請したもの" }
                p { "受付番号などで開いてから、「マイページに加える」を押すと、ここに並びます。" }
                p { a(.href(Path.applications)) { "申請を開く" } }
            }
            HTML::form(.method(.post), .action(Path.sessionEnd)) {
                FormSeal(csrf: session.csrfToken)
                button(.type(.submit), .class("button button--outline")) { "サインアウト" }
            }
            p(.class("small muted")) { "1時間操作がないと、もう一度カードでのサインインをお願いします。入力した内容はなくなりません。" }
        }
    }
}

/// What is known of the resident, as the card told it last.
private struct ResidentFacts: Component {
    let resident: Resident

    var body: some HTML {
        if let basicFour = resident.basicFour, let readAt = resident.cardReadAt {
            section {
                h2(.class("heading")) { "カードから読み取った内容" }
                p(.class("small muted")) { "\(readAt.japanese)に読み取りました。" }
                dl(.class("facts")) {
                    for item in BasicFour.Item.allCases {
                        if let text = basicFour.text(of: item) {
                            FactRow(
                                item.title,
                                text + (basicFour.substitutes(in: item)?.substituteSentence.map { "（\($0)）" } ?? "")
                            )
                        }
                    }
                }
            }
        }
    }
}

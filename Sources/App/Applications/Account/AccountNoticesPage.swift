import Domain
import HTML

/// Everything that the town hall wrote to a resident.
struct AccountNoticesPage: Component {
    let lines: [AccountNoticeStore.OpenLine]
    let page: PageNumber
    let frame: PageFrame

    var body: some HTML {
        PublicPage("お知らせ", in: frame, trail: [Crumb(title: "マイページ", path: Path.account)]) {
            h1(.class("page-title")) { "お知らせ" }
            if lines.isEmpty {
                p { "お知らせはまだありません。" }
            } else {
                AccountNotices(lines: lines)
                Pagination(page: page) { Path.accountNotices + "?page=\($0)" }
            }
            p { a(.href(Path.account)) { "マイページに戻る" } }
        }
    }
}

/// Messages and mails, each folded up.
struct AccountNotices: Component {
    let lines: [AccountNoticeStore.OpenLine]

    var body: some HTML {
        ul(.class("stack")) {
            for line in lines {
                li {
                    details(.class("fold")) {
                        HTML::summary(.class("fold__title")) { "\(line.at.japanese)　\(line.subject)" }
                        div(.class("fold__content")) {
                            p(.class("small muted")) { line.procedure + state(of: line) }
                            div(.class("letter")) { line.body }
                            p { a(.href(Path.application(line.application))) { "この申請を開く" } }
                        }
                    }
                }
            }
        }
    }

    private func state(of line: AccountNoticeStore.OpenLine) -> String {
        switch line.delivery {
        case .waiting: "（メールを送る準備をしています）"
        case .sent: "（メールでもお送りしました）"
        case .failed: "（メールは届きませんでした）"
        case nil: ""
        }
    }
}

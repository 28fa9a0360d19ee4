import Domain
import Foundation
import HTML

/// The list of mails.
struct MailboxPage: Component {
    let frame: PageFrame
    let mails: [OpenNotice]
    let hasMore: Bool

    var body: some HTML {
        StaffPage("開発用メールボックス", in: frame, officer: nil) {
            h1(.class("page-title")) { "開発用メールボックス" }
            p { "開発環境では、メールは送信されず、ここに表示されます。本番環境にこの画面はありません。" }
            if mails.isEmpty {
                p { "メールはまだありません。" }
            } else {
                MailTable(mails: mails)
            }
            if hasMore, let last = mails.last {
                p { a(.href("\(Path.mailbox)?before=\(last.id.uuidString.lowercased())")) { "これより前のメール" } }
            }
        }
    }
}

private struct MailTable: Component {
    let mails: [OpenNotice]

    var body: some HTML {
        table(.class("table table--cards")) {
            caption { "メール（新しい順）" }
            thead {
                tr {
                    th(.scope(.column)) { "作成日時" }
                    th(.scope(.column)) { "宛先" }
                    th(.scope(.column)) { "件名" }
                    th(.scope(.column)) { "状態" }
                }
            }
            tbody {
                ForEach(mails) { mail in
                    tr {
                        td(.data("label", "作成日時")) { span(.class("number")) { mail.createdAt.japanese } }
                        td(.data("label", "宛先")) { mail.recipient }
                        td(.data("label", "件名")) { a(.href(Path.mail(mail.id))) { mail.letter.subject } }
                        td(.data("label", "状態")) { mail.sentAt == nil ? "送信待ち" : "送信済み" }
                    }
                }
            }
        }
    }
}

/// One mail.
struct MailPage: Component {
    let frame: PageFrame
    let mail: OpenNotice

    var body: some HTML {
        StaffPage(mail.letter.subject, in: frame, officer: nil) {
            h1(.class("page-title")) { mail.letter.subject }
            dl(.class("facts")) {
                div(.class("facts__row")) {
                    dt { "宛先" }
                    dd { mail.recipient }
                }
                div(.class("facts__row")) {
                    dt { "作成日時" }
                    dd { mail.createdAt.japanese }
                }
            }
            pre(.class("letter")) { MailText(text: mail.letter.body) }
            p { a(.href(Path.mailbox)) { "メールボックスへ戻る" } }
        }
    }
}

/// A mail's text in which addresses of web pages can be followed.
private struct MailText: Component {
    let text: String

    var body: some HTML {
        ForEach(text.split(separator: "\n", omittingEmptySubsequences: false)) { row in
            MailLine(line: String(row))
            "\n"
        }
    }
}

private struct MailLine: Component {
    let line: String

    var body: some HTML {
        if line.hasPrefix("http://") || line.hasPrefix("https://") {
            a(.href(line)) { line }
        } else {
            line
        }
    }
}

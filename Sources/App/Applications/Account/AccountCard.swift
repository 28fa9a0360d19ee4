import Domain
import HTML

/// An application in the residents' list.
struct AccountItem: Sendable {
    let entry: AccountStore.Entry
    let procedure: String
    let today: CivilDate
}

/// Who has to act next, and until when.
struct AccountCard: Component {
    let item: AccountItem

    private var entry: AccountStore.Entry { item.entry }

    var body: some HTML {
        p { ApplicationBadge(status: entry.status) }
        p(.class("card__title")) {
            a(.href(Path.application(entry.id)), .class("card__link")) { item.procedure }
        }
        p(.class("card__text")) { turn }
        p(.class("card__foot")) {
            if let number = entry.number.flatMap({ ReferenceNumber(typed: $0) }) { span { "受付番号 \(number.text)" } }
            if let sent = entry.submittedAt {
                span { "申請 \(sent.japaneseShort(on: item.today))" }
            } else {
                span { "最後に入力 \(entry.updatedAt.japaneseShort(on: item.today))" }
            }
        }
    }

    private var turn: String {
        switch entry.status.whoseTurn {
        case .applicant: "あなたの番です。\(until)\(entry.status.nextSentence)"
        case .office: "市役所の番です。\(entry.status.nextSentence)"
        case .nobody: entry.status.nextSentence
        }
    }

    private var until: String {
        guard let day = entry.respondBy else { return "" }
        return "期限は\(day.weekdayText)です。"
    }
}

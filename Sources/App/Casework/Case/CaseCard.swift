import Domain
import HTML

/// The applicant beside the applicant's My Number Card, part by part. A difference is information, no refusal.
struct CaseCard: Component {
    let file: CaseFile

    var body: some HTML {
        if let applicant = file.procedure.applicant, !applicant.items.isEmpty {
            section {
                h2(.class("heading")) { "マイナンバーカードとの照合" }
                if let reading = file.application.card {
                    p(.class("small muted")) { "\(reading.readAt.japanese)に、申請者のカードから読み取りました。" }
                    dl(.class("facts")) {
                        for line in file.journey.cardLines {
                            div(.class("facts__row")) {
                                dt { line.item.title }
                                dd { CardVerdict(line: line) }
                            }
                        }
                    }
                } else {
                    p { "カードは使われていません。申請者が入力した内容です。" }
                }
            }
        }
    }
}

private struct CardVerdict: Component {
    let line: CardLine

    var body: some HTML {
        p {
            span(.class("badge", style)) { verdict }
        }
        if line.finding != .same { p { "カードの内容：\(line.cardText)" } }
        if let substitutes = line.substitutes { p { "カードの\(substitutes)。" } }
        if line.finding == .differs { p { "申請者の理由：\(line.reason.isEmpty ? "（記入なし）" : line.reason)" } }
    }

    private var verdict: String {
        switch line.finding {
        case .same: "カードと同じ"
        case .differsInWriting: "書き方だけが違う"
        case .differsInBuilding: "方書（建物名・部屋番号）だけが違う"
        case .differs: "カードと違う"
        case nil: "比べられない"
        }
    }

    private var style: String? {
        switch line.finding {
        case .same: "badge--success"
        case .differsInWriting, .differsInBuilding: "badge--active"
        case .differs: "badge--error"
        case nil: nil
        }
    }
}

import Domain
import HTML

/// What an application costs, line by line, and when it is paid.
struct FeeSection: Component {
    let procedure: Procedure
    let quote: FeeQuote?

    var body: some HTML {
        section {
            h2(.class("heading")) { "費用" }
            if let quote {
                FeeQuoteTable(quote: quote)
                p { procedure.payment.sentence }
            } else {
                p { "費用はかかりません。" }
            }
        }
    }
}

private struct FeeQuoteTable: Component {
    let quote: FeeQuote

    var body: some HTML {
        table(.class("table table--plain")) {
            thead {
                tr {
                    th(.scope(.column)) { "内訳" }
                    th(.scope(.column), .class("table__number")) { "金額" }
                }
            }
            tbody {
                for line in quote.lines {
                    tr {
                        td { FeeQuoteTable.name(of: line) }
                        td(.class("table__number")) { NumberText.yen(line.amount) }
                    }
                }
                tr {
                    th(.scope(.row)) { "合計" }
                    td(.class("table__number")) {
                        if let total = quote.total {
                            strong { NumberText.yen(total) }
                        } else {
                            "審査のときに決まります"
                        }
                    }
                }
            }
        }
    }

    /// 手数料（150円 × 2）
    private static func name(of line: FeeQuote.Line) -> String {
        guard line.count != 1 else { return line.label() }
        return "\(line.label())（\(NumberText.yen(line.unitPrice)) × \(NumberText.grouped(line.count))）"
    }
}

extension PaymentMoment {
    /// When to pay, for the applicant.
    var sentence: String {
        switch self {
        case .none: "支払いはありません。"
        case .afterReview: "支払いは審査のあとです。審査が終わったら、お支払いの案内をメールでお送りします。"
        case .atSubmission: "支払いは、申請のときです。"
        case .atCounter: "支払いは、窓口でお願いします。"
        }
    }
}

import Domain
import HTML

/// What an application costs, line by line, and when it is paid.
struct FeeSection: Component {
    let quote: FeeQuote?
    /// When it is paid; nil where that does not matter any more.
    let payment: String?

    var body: some HTML {
        section {
            h2(.class("heading")) { "費用" }
            if let quote {
                FeeQuoteTable(quote: quote)
                if let payment { p { payment } }
            } else {
                p { "費用はかかりません。" }
            }
        }
    }
}

struct FeeQuoteTable: Component {
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

extension Procedure {
    /// When to pay, for the applicant.
    ///
    /// - Parameter online: whether the fee has to be held before the application can be sent.
    func paymentSentence(online: Bool) -> String {
        switch payment {
        case .none: "支払いはありません。"
        case .atSubmission where online:
            "次のページで、お支払いの手続をします。代金をいただくのは、審査が終わって申請が認められたときです。認められなかったときは、いただきません。"
        case .afterReview, .atSubmission: "支払いは審査のあとです。審査が終わったら、お支払いの案内をメールでお送りします。"
        case .atCounter: "支払いは、窓口でお願いします。"
        }
    }
}

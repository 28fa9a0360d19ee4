import Domain
import HTML

/// What the application costs, line by line.
struct CaseFee: Component {
    let file: CaseFile

    var body: some HTML {
        if let quote = file.quote {
            section {
                h2(.class("heading")) { "手数料" }
                dl(.class("facts")) {
                    for line in quote.lines {
                        div(.class("facts__row")) {
                            dt { line.label() }
                            dd { "\(NumberText.yen(line.unitPrice)) × \(line.count) ＝ \(NumberText.yen(line.amount))" }
                        }
                    }
                    div(.class("facts__row")) {
                        dt { "合計" }
                        dd { file.amount.map(NumberText.yen) ?? "審査で決めます" }
                    }
                }
            }
        }
    }
}

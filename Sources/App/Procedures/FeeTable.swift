import Domain
import HTML

/// The price list in force, line by line; nothing when the procedure is free.
struct FeeTable: Component {
    let fee: Fee
    let today: CivilDate

    var body: some HTML {
        if let schedule = fee.schedule(on: today) {
            section {
                h2(.class("heading")) { "手数料" }
                table(.class("table")) {
                    caption { "\(schedule.from.westernText)からの料金" }
                    thead {
                        tr {
                            th(.scope(.column)) { "区分" }
                            th(.scope(.column)) { "金額" }
                        }
                    }
                    tbody {
                        ForEach(schedule.lines) { line in
                            tr {
                                td { line.label.japanese }
                                td(.class("number")) { line.priceText }
                            }
                        }
                    }
                }
                if fee.fixedAtReview == true {
                    p { "お渡しする証明書の数は審査で決まるため、合計の金額は審査のあとにお知らせします。" }
                }
            }
        }
    }
}

extension FeeLine {
    fileprivate var priceText: String {
        if let yen { return times == nil ? NumberText.yen(yen) : "1通につき \(NumberText.yen(yen))" }
        let all = prices?.yen.values.sorted() ?? []
        guard let lowest = all.first, let highest = all.last else { return "－" }
        return lowest == highest ? NumberText.yen(lowest) : "\(NumberText.yen(lowest))〜\(NumberText.yen(highest))"
    }
}

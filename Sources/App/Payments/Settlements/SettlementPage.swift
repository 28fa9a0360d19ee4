import Domain
import HTML

/// A settled day: its sums, and each payment that is not the same in both books. The other payments are in the table for
/// spreadsheets.
struct SettlementPage: Component {
    private static let longest = 200

    let frame: PageFrame
    let officer: OfficerSession
    let settlement: Settlement
    let lines: [SettlementLine]

    private var title: String { "\(settlement.day.weekdayText)の収納の照合" }
    private var differing: [SettlementLine] { lines.filter { $0.difference != nil } }

    var body: some HTML {
        StaffPage(title, in: frame, officer: officer, at: .settlements) {
            p { a(.href(Path.settlements)) { "収納の照合の一覧に戻る" } }
            h1(.class("page-title")) { title }
            p {
                SettlementBadge(settlement: settlement)
                " \(settlement.madeAt.japanese)に照合"
            }
            dl(.class("facts")) {
                FactRow("決済事業者", settlement.provider.name)
                FactRow("件数", "\(NumberText.grouped(settlement.payments))件")
                FactRow("収納", NumberText.yen(settlement.gross))
                FactRow("返金", NumberText.yen(settlement.refunds))
                FactRow("手数料", settlement.fees.map(NumberText.yen) ?? "決済事業者の明細でご確認ください")
                FactRow("差引", NumberText.yen(settlement.net))
            }
            p {
                a(
                    .href(Path.settlementExport(settlement.provider.rawValue, settlement.day.description)),
                    .class("button button--outline"),
                    .download("")
                ) { "明細をCSVで保存" }
            }
            section {
                h2(.class("heading")) { "記録の違い" }
                if differing.isEmpty {
                    p { "すべての支払いが、1円まで一致しています。" }
                } else {
                    ul {
                        for line in differing.prefix(Self.longest) {
                            li {
                                "\(line.difference?.words ?? "")：支払ID \(line.payment)、注文番号 \(line.order ?? "なし")、決済事業者 \(Self.sums(line.theirs))、市 \(Self.sums(line.ours))"
                            }
                        }
                    }
                    if differing.count > Self.longest { p { "このほかは、CSVでご確認ください。" } }
                }
            }
        }
    }

    private static func sums(_ sums: SettlementLine.Sums?) -> String {
        guard let sums else { return "記録なし" }
        return "収納 \(NumberText.yen(sums.captured))・返金 \(NumberText.yen(sums.refunded))"
    }
}

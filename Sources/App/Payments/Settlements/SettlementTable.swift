import Domain
import Foundation

/// A settled day for a spreadsheet, payment by payment and in all.
package enum SettlementTable {
    static let head =
        SpreadsheetRow.mark
        + SpreadsheetRow.text([
            "支払ID", "注文番号", "開始日時", "方法", "収納（円）", "返金（円）", "手数料（円）", "差引（円）", "市の記録の収納（円）",
            "市の記録の返金（円）", "違い",
        ])

    /// The whole table.
    package static func text(_ settlement: Settlement, _ lines: [SettlementLine]) -> String {
        head + lines.map(row).joined() + foot(settlement, lines)
    }

    private static func row(_ line: SettlementLine) -> String {
        SpreadsheetRow.text([
            line.payment, line.order ?? "", line.begunAt?.japanese ?? "", line.means?.name ?? "",
            number(line.theirs?.captured), number(line.theirs?.refunded), number(line.fee), String(line.net),
            number(line.ours?.captured), number(line.ours?.refunded), line.difference?.words ?? "",
        ])
    }

    private static func foot(_ settlement: Settlement, _ lines: [SettlementLine]) -> String {
        SpreadsheetRow.text([
            "合計", "", "", "\(settlement.payments)件", String(settlement.gross), String(settlement.refunds),
            number(settlement.fees), String(settlement.net), String(lines.reduce(0) { $0 + ($1.ours?.captured ?? 0) }),
            String(lines.reduce(0) { $0 + ($1.ours?.refunded ?? 0) }), "\(settlement.differences)件",
        ])
    }

    private static func number(_ yen: Int?) -> String { yen.map(String.init) ?? "" }
}

extension SettlementLine.Difference {
    /// For the office.
    package var words: String {
        switch self {
        case .missingHere: "市の記録にない"
        case .missingThere: "決済事業者の記録にない"
        case .captured: "収納した金額が違う"
        case .refunded: "返金した金額が違う"
        }
    }
}

extension PaymentProvider {
    /// As people know it.
    package var name: String {
        switch self {
        case .komoju: "KOMOJU"
        case .stripe: "Stripe"
        }
    }
}

import App
import ArgumentParser
import Domain
import Foundation

/// `madoguchictl payments settlement DAY`
struct PaymentsSettlement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settlement",
        abstract: "ある日に始められた支払いについて、決済事業者の記録と市の記録を並べて表示します。違いがあれば終了コード1で終わります。",
        discussion: "照合は毎晩行われ、あとから受け取った代金や返金は次の夜に反映されます。"
    )

    @Argument(help: "日（例：2026-11-27）。")
    var day: String

    @Option(help: "決済事業者（komoju、stripe）。")
    var provider = PaymentProvider.komoju.rawValue

    @Flag(help: "明細をCSVで表示します。")
    var csv = false

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func validate() throws {
        guard CivilDate(day) != nil else { throw ValidationError("日は、2026-11-27 のように指定してください。") }
        guard PaymentProvider(rawValue: provider) != nil else {
            throw ValidationError("決済事業者は、\(PaymentProvider.allCases.map(\.rawValue).joined(separator: "、")) のどれかです。")
        }
        guard !csv || !json else { throw ValidationError("--csv と --json は、どちらか一つを指定してください。") }
    }

    func run() async throws {
        let (settlement, lines) = try await reportingProblems { try await find() }
        if csv {
            print(SettlementTable.text(settlement, lines), terminator: "")
        } else if json {
            try Output(json: true).object(Report(settlement, lines))
        } else {
            show(settlement, lines)
        }
        if settlement.differences > 0 { throw ExitCode.failure }
    }

    private func find() async throws -> (Settlement, [SettlementLine]) {
        guard let day = CivilDate(day), let provider = PaymentProvider(rawValue: provider) else {
            throw ExitCode.failure
        }
        return try await OwnerDatabase.use { database in
            guard let found = try await SettlementStore(database: database).find(day, of: provider) else {
                throw Problem(.notFound, "\(day) の \(provider.name) の照合は、まだありません。")
            }
            return found
        }
    }

    private func show(_ settlement: Settlement, _ lines: [SettlementLine]) {
        print("\(settlement.day)　\(settlement.provider.name)　\(settlement.madeAt.formatted(.iso8601)) に照合")
        print("件数    \(settlement.payments)件")
        print("収納    \(NumberText.yen(settlement.gross))")
        print("返金    \(NumberText.yen(settlement.refunds))")
        print("手数料  \(settlement.fees.map(NumberText.yen) ?? "―")")
        print("差引    \(NumberText.yen(settlement.net))")
        guard settlement.differences > 0 else { return print("すべての支払いが、1円まで一致しています。") }
        print("違い    \(settlement.differences)件")
        for line in lines {
            if let difference = line.difference { print("  \(difference.words)　\(line.payment)　\(line.order ?? "")") }
        }
    }

    private struct Report: Encodable {
        let provider: String
        let day: String
        let madeAt: Date
        let payments: Int
        let gross: Int
        let refunds: Int
        let fees: Int?
        let net: Int
        let differences: Int
        let lines: [SettlementLine]

        init(_ settlement: Settlement, _ lines: [SettlementLine]) {
            provider = settlement.provider.rawValue
            day = settlement.day.description
            madeAt = settlement.madeAt
            payments = settlement.payments
            gross = settlement.gross
            refunds = settlement.refunds
            fees = settlement.fees
            net = settlement.net
            differences = settlement.differences
            self.lines = lines
        }
    }
}

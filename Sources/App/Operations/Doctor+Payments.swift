import Domain
import Foundation
import Telemetry

/// Whether money can be paid, taken and returned.
extension Doctor {
    func payments() async throws -> Diagnosis {
        guard let service = config.services.payments else {
            return Diagnosis("payments", .ok, "オンラインの支払いは使いません。手数料は、窓口や銀行で支払われます。")
        }
        let waiting = try await PaymentFigureStore(database: database).waiting()
        guard waiting.oldestSeconds < 3600 else {
            let minutes = Int(waiting.oldestSeconds / 60)
            return Diagnosis(
                "payments",
                .attention,
                "決済事業者に伝える受取り・取消し・返金が\(waiting.count)件あり、いちばん古いものは\(minutes)分待っています。"
            )
        }
        let provider = service.isReal ? service.provider.name : "\(service.provider.name) の模擬（\(service.base ?? "")）"
        let last = try await PaymentNewsStore(database: database).lastWebhook()
        let heard = last.map { "最後の通知は\($0.japanese)でした。" } ?? "通知は、まだ届いていません。"
        let isTest = service.secretKey.reveal().hasPrefix("sk_test_")
        if service.isReal, isTest {
            return Diagnosis("payments", .attention, "\(provider)を、テスト用の鍵で使っています。実際の支払いは受けられません。\(heard)")
        }
        return Diagnosis("payments", .ok, "\(provider)で支払いを受けます。\(heard)")
    }
}

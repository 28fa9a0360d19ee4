import Domain
import Foundation

/// What a provider pays out to the merchant for a day of Japan.
struct Settlement: Sendable, Codable {
    let day: String
    let provider: String
    let payments: Int
    /// Yen.
    let captured: Int
    let refunded: Int
    let fees: Int
    let payout: Int

    static func days(of ledger: Ledger) -> [Settlement] {
        let days = Dictionary(grouping: ledger.entries) {
            Day(text: CivilDate($0.at).description, provider: $0.provider)
        }
        return days.map { day, entries in
            let captures = entries.filter { $0.act == .captured }
            let captured = captures.reduce(0) { $0 + $1.amount }
            let refunded = entries.filter { $0.act == .refunded }.reduce(0) { $0 + $1.amount }
            let fees = captures.reduce(0) { $0 + $1.fee }
            return Settlement(
                day: day.text,
                provider: day.provider,
                payments: captures.count,
                captured: captured,
                refunded: refunded,
                fees: fees,
                payout: captured - refunded - fees
            )
        }
        .sorted { ($0.day, $0.provider) < ($1.day, $1.provider) }
    }

    private struct Day: Hashable {
        let text: String
        let provider: String
    }
}

import Domain
import Foundation

/// A day's payments by the provider's books and by ours.
///
/// Providers list payments by the day on which they were begun. What is taken or returned later is found when the day is
/// settled again, which is done each night for as long as something can change.
package struct Settlement: Decodable, Sendable {
    package let provider: PaymentProvider
    /// On which the payments were begun, in Japan.
    package let day: CivilDate
    package let madeAt: Date
    /// How many payments have money in either of the books.
    package let payments: Int
    /// Yen by the provider's books.
    package let gross: Int
    package let refunds: Int
    /// nil where the provider does not tell them.
    package let fees: Int?
    package let differences: Int

    /// What the provider pays out, less its fees where it tells them.
    package var net: Int { gross - refunds - (fees ?? 0) }

    init(provider: PaymentProvider, day: CivilDate, madeAt: Date, lines: [SettlementLine]) {
        self.provider = provider
        self.day = day
        self.madeAt = madeAt
        payments = lines.count
        gross = lines.reduce(0) { $0 + ($1.theirs?.captured ?? 0) }
        refunds = lines.reduce(0) { $0 + ($1.theirs?.refunded ?? 0) }
        let known = lines.compactMap(\.fee)
        fees = known.isEmpty ? nil : known.reduce(0, +)
        differences = lines.count { $0.difference != nil }
    }
}

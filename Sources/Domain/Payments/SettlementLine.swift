import Foundation

/// One payment in the provider's books and in ours.
package struct SettlementLine: Sendable, Hashable, Codable {
    package enum Difference: String, Sendable, Hashable, Codable, CaseIterable {
        /// The provider took it, and we know nothing of it.
        case missingHere
        /// We take it for paid, and the provider does not.
        case missingThere
        case captured
        case refunded
    }

    /// What one side has, in yen.
    package struct Sums: Sendable, Hashable, Codable {
        package var captured: Int
        package var refunded: Int

        package init(captured: Int, refunded: Int) {
            self.captured = captured
            self.refunded = refunded
        }

        package var isNothing: Bool { captured == 0 && refunded == 0 }
    }

    package let payment: String
    /// Our order with the attempt, if the provider names one.
    package let order: String?
    package let means: PaymentMeans?
    package let begunAt: Date?
    package let theirs: Sums?
    package let ours: Sums?
    /// Yen that the provider keeps, if it tells.
    package let fee: Int?

    /// nil when both sides have the same.
    package var difference: Difference? {
        guard let theirs, !theirs.isNothing else { return ours.map(\.isNothing) ?? true ? nil : .missingThere }
        guard let ours, !ours.isNothing else { return .missingHere }
        if theirs.captured != ours.captured { return .captured }
        return theirs.refunded == ours.refunded ? nil : .refunded
    }

    /// What the provider pays out of it; the fee is left out where it does not tell.
    package var net: Int { (theirs?.captured ?? 0) - (theirs?.refunded ?? 0) - (fee ?? 0) }

    package init(
        payment: String,
        order: String?,
        means: PaymentMeans?,
        begunAt: Date?,
        theirs: Sums?,
        ours: Sums?,
        fee: Int?
    ) {
        self.payment = payment
        self.order = order
        self.means = means
        self.begunAt = begunAt
        self.theirs = theirs
        self.ours = ours
        self.fee = fee
    }

    /// Every payment of which either side has taken or returned money, in the order of the provider's names.
    package static func compare(_ reports: [PaymentReport], with ours: [OwnPayment]) -> [SettlementLine] {
        let theirs = Dictionary(reports.compactMap { report in report.payment.map { ($0, report) } }) { _, last in last
        }
        let own = Dictionary(ours.map { ($0.payment, $0) }) { _, last in last }
        return Set(theirs.keys).union(own.keys).sorted { $0.text < $1.text }.compactMap { payment in
            let report = theirs[payment]
            let mine = own[payment]
            let line = SettlementLine(
                payment: payment.text,
                order: report?.order?.text ?? mine?.order.text,
                means: report?.means ?? mine?.means,
                begunAt: report?.createdAt ?? mine?.begunAt,
                theirs: report.map { Sums(captured: $0.captured, refunded: $0.refunded) },
                ours: mine?.sums,
                fee: report.flatMap { $0.captured > 0 ? $0.fee : nil }
            )
            let isNothing = [line.theirs, line.ours].allSatisfy { $0?.isNothing ?? true }
            return isNothing ? nil : line
        }
    }
}

/// A payment as our books have it.
package struct OwnPayment: Sendable, Hashable {
    package let payment: PaymentID
    package let order: OrderReference
    package let means: PaymentMeans?
    package let begunAt: Date
    package let sums: SettlementLine.Sums

    package init(
        payment: PaymentID,
        order: OrderReference,
        means: PaymentMeans?,
        begunAt: Date,
        sums: SettlementLine.Sums
    ) {
        self.payment = payment
        self.order = order
        self.means = means
        self.begunAt = begunAt
        self.sums = sums
    }
}

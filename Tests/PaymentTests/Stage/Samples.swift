import App
import Domain
import Foundation
import Testing

/// Orders as tests make them.
extension PaymentOrder {
    static func sample(
        _ number: String = "2026-000001",
        attempt: Int = 1,
        amount: Int = 300,
        capture: Capture = .now,
        means: [PaymentMeans] = [.card, .konbini],
        key: String? = nil
    ) throws -> PaymentOrder {
        let reference = try #require(OrderReference(number: number, attempt: attempt))
        let order = try PaymentOrder(
            reference: reference,
            amount: amount,
            lines: ["住民票の写し 1通"],
            capture: capture,
            means: means,
            returnURL: "https://madoguchi.example/payments/return?n=1",
            email: "hanako@example.jp",
            placedAt: .now,
            expiresAt: .now + 3600,
            key: .sample(key ?? "open-\(reference)")
        )
        return try #require(order)
    }
}

extension IdempotencyKey {
    static func sample(_ text: String) throws -> IdempotencyKey {
        try #require(IdempotencyKey(text))
    }
}

extension RefundOrder {
    static func sample(
        of report: PaymentReport,
        amount: Int? = nil,
        destination: Destination? = nil,
        key: String = "refund-1"
    ) throws -> RefundOrder {
        RefundOrder(
            payment: try #require(report.payment),
            reference: try #require(report.order),
            means: try #require(report.means),
            amount: amount,
            reason: "取下げ",
            destination: destination,
            key: try .sample(key)
        )
    }
}

/// The error that an act ends with.
func failure<Result>(_ act: () async throws(PaymentGatewayError) -> Result) async throws -> PaymentGatewayError {
    do throws(PaymentGatewayError) {
        _ = try await act()
    } catch {
        return error
    }
    throw NoFailure()
}

/// It succeeded.
struct NoFailure: Error {}

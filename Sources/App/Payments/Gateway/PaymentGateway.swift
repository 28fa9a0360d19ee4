import Domain
import Foundation
import NIOCore
import NIOHTTP1

/// A provider of payments.
///
/// An act that fails with ``PaymentGatewayError/Outcome/unknown`` may have been done: repeat it under the same key, or read.
package protocol PaymentGateway: Sendable {
    var provider: PaymentProvider { get }

    /// Opens the provider's page for an order.
    func open(_ order: PaymentOrder) async throws(PaymentGatewayError) -> HostedSession

    func report(on session: SessionID) async throws(PaymentGatewayError) -> PaymentReport

    func report(on payment: PaymentID) async throws(PaymentGatewayError) -> PaymentReport

    /// Takes all the money that an authorisation holds.
    func capture(_ payment: PaymentID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport

    /// Lets go of the money that an authorisation holds, or of a number that has not been paid.
    func release(_ payment: PaymentID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport

    /// Closes the provider's page before anybody has paid.
    func close(_ session: SessionID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport

    /// What is needed of the payer for returning money that was paid so.
    func refundNeed(of means: PaymentMeans) -> RefundNeed

    /// Returns money that was taken.
    func refund(_ order: RefundOrder) async throws(PaymentGatewayError) -> Refund

    /// The payments that were begun in an interval, page by page.
    func payments(begun interval: DateInterval, after cursor: ListingCursor?) async throws(PaymentGatewayError)
        -> PaymentListing

    /// Reads what the provider sent to us by itself.
    ///
    /// - Parameter body: the bytes as they arrived; the signature is of them and not of what they mean.
    func notification(body: ByteBuffer, headers: HTTPHeaders) throws(WebhookFault) -> PaymentNotification
}

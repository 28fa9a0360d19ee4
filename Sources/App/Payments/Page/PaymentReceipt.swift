import Domain
import Foundation

/// What was paid, for whoever paid it.
struct PaymentReceipt: Sendable {
    let application: OpenApplication
    let number: ReferenceNumber
    let town: String
    /// As the provider has it.
    let orderNumber: String
    /// Yen.
    let amount: Int
    let quote: FeeQuote?
    let paidAt: Date
    let means: PaymentMeans?
    let cardLastFour: String?
    /// Yen that have gone back.
    let refunded: Int

    /// - Returns: nil when it was not paid.
    init?(_ application: OpenApplication, file: OrderFile, at desk: Desk) {
        guard let number = application.number, let paid = file.paid, let confirmedAt = file.order.confirmedAt else {
            return nil
        }
        self.application = application
        self.number = number
        town = desk.town.name
        orderNumber = "\(file.order.number)-\(paid.attempt)"
        amount = file.order.amount
        let quote = Journey(of: application, town: desk.town).quote
        self.quote = quote?.total == file.order.amount ? quote : nil
        // When held money was taken, not when it was held.
        paidAt = file.order.isHeld ? confirmedAt : paid.capturedAt ?? confirmedAt
        means = paid.means
        cardLastFour = paid.cardLastFour
        refunded = file.order.refunded
    }
}

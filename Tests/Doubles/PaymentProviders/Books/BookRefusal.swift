/// Why the books do not take an entry.
enum BookRefusal: Error, Sendable {
    case noSession, noPayment, noRefund
    /// Another session has this order number already.
    case orderNumberTaken
    case meansNotAllowed
    /// Not in this state; tells which.
    case wrongState(String)
    case amountNotRefundable
    /// Money of this means does not go back by itself.
    case noAutomaticRefund
    /// The double keeps everything in memory and takes no more.
    case full
}

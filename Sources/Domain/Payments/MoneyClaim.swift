/// What an application has to do with the money of an order.
package enum MoneyClaim: Sendable, Hashable, CaseIterable {
    /// A draft that is sent as soon as the money is held.
    case submission
    /// The office has not decided yet: the money stays held.
    case holding
    /// The application is granted when this money has been taken.
    case payment
    /// The application was paid, by this order or in another way.
    case paid
    /// It has ended, costs something else by now, or is gone.
    case nothing
}

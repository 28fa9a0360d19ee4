extension PaymentStatus {
    /// One allowed change of state.
    package struct Move: Sendable, Hashable {
        package let from: PaymentStatus
        package let event: PaymentEvent
        package let to: PaymentStatus
    }

    /// The whole state machine. What is not in it changes nothing, so that old news do no harm.
    ///
    /// News come in any order and more than once. The rows are therefore such that it makes no difference which of two events
    /// is learned of first: of any two states one overrides the other, and money overrides everything else.
    package static let moves: [Move] = [
        moves(on: .redirection, to: .redirected, from: [.created]),
        moves(on: .decline, to: .declined, from: [.created, .redirected]),
        moves(on: .reservation, to: .reserved, from: [.created, .redirected, .declined]),
        moves(on: .authorisation, to: .authorised, from: [.created, .redirected, .declined, .reserved]),
        moves(on: .failure, to: .failed, from: open),
        moves(on: .expiry, to: .expired, from: open + [.failed]),
        moves(on: .cancellation, to: .cancelled, from: open + [.failed, .expired]),
        moves(on: .capture, to: .paid, from: open + [.failed, .expired, .cancelled]),
        moves(on: .partialRefund, to: .partiallyRefunded, from: open + [.failed, .expired, .cancelled, .paid]),
        moves(on: .fullRefund, to: .refunded, from: open + [.failed, .expired, .cancelled, .paid, .partiallyRefunded]),
    ].flatMap(\.self)

    private static let open: [PaymentStatus] = [.created, .redirected, .declined, .reserved, .authorised]

    private static func moves(on event: PaymentEvent, to: PaymentStatus, from: [PaymentStatus]) -> [Move] {
        from.map { Move(from: $0, event: event, to: to) }
    }

    private static let targets: [PaymentStatus: [PaymentEvent: PaymentStatus]] = moves.reduce(into: [:]) {
        table,
        move in
        table[move.from, default: [:]][move.event] = move.to
    }

    /// The state after an event; the same one when the table has no such row.
    package func after(_ event: PaymentEvent) -> PaymentStatus {
        Self.targets[self]?[event] ?? self
    }
}

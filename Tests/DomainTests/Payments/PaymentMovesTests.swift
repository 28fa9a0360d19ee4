import Domain
import Testing

/// The table of states: what is true of it whatever happens.
@Suite struct PaymentMovesTests {
    @Test func `no state has two ways out on one event`() {
        let starts = PaymentStatus.moves.map { "\($0.from) \($0.event)" }
        #expect(Set(starts).count == starts.count)
    }

    @Test func `every state but the first is reached, and every event leads somewhere`() {
        #expect(Set(PaymentStatus.moves.map(\.to)) == Set(PaymentStatus.allCases).subtracting([.created]))
        #expect(Set(PaymentStatus.moves.map(\.event)) == Set(PaymentEvent.allCases))
    }

    @Test func `it makes no difference which of two events is learned of first, or how often`() {
        for status in PaymentStatus.allCases {
            for one in PaymentEvent.allCases {
                #expect(status.after(one).after(one) == status.after(one))
                for other in PaymentEvent.allCases {
                    #expect(
                        status.after(one).after(other) == status.after(other).after(one),
                        "\(status) \(one) \(other)"
                    )
                }
            }
        }
    }

    @Test func `what was paid is never unpaid again`() {
        for move in PaymentStatus.moves where move.from.wasPaid { #expect(move.to.wasPaid) }
    }

    @Test(arguments: [
        (PaymentStatus.reserved, PaymentEvent.capture, PaymentStatus.paid),
        (.authorised, .cancellation, .cancelled),
        (.paid, .expiry, .paid),
        (.refunded, .capture, .refunded),
        (.declined, .authorisation, .authorised),
        (.expired, .decline, .expired),
        (.cancelled, .expiry, .cancelled),
    ])
    func `single rows`(from: PaymentStatus, event: PaymentEvent, to: PaymentStatus) {
        #expect(from.after(event) == to)
    }
}

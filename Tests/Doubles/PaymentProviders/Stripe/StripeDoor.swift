import Foundation
import Hummingbird
import NIOCore

/// Stripe's interface, as far as Checkout needs it.
struct StripeDoor: Sendable {
    /// Seconds that a page may live.
    static let lives: ClosedRange<TimeInterval> = 1800...86_400

    let door: ProviderDoor<StripeDialect>
    let books: Books

    typealias Call = ProviderDoor<StripeDialect>.Call
    private typealias Act = @Sendable (Call, inout Fields) async throws(Protest) -> JSON

    func add(to router: Router<DoubleContext>) {
        let group = router.group("/stripe/v1")
        let acts: [(method: HTTPRequest.Method, path: RouterPath, act: Act)] = [
            (.post, "checkout/sessions", openSession), (.get, "checkout/sessions/:id", readSession),
            (.post, "checkout/sessions/:id/expire", expire),
            (.get, "payment_intents", listIntents), (.get, "payment_intents/:id", readIntent),
            (.post, "payment_intents/:id/capture", capture), (.post, "payment_intents/:id/cancel", cancel),
            (.post, "refunds", refund),
        ]
        for (method, path, act) in acts {
            group.on(path, method: method) { request, context in
                try await door.answer(request, context) { (call) throws(Protest) in
                    var fields = try fields(of: call, isQuery: method == .get)
                    return try await act(call, &fields)
                }
            }
        }
    }

    // MARK: sessions

    private func openSession(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        guard try fields.word("mode", of: ["payment"]) != nil else { throw StripeDialect.fields.missing("mode") }
        let (amount, lines) = try self.lines(&fields)
        var data = try fields.optionalFields("payment_intent_data")
        let isManual = try data?.word("capture_method", of: ["automatic", "automatic_async", "manual"]) == "manual"
        let paymentMetadata = try data?.metadata() ?? [:]
        try data?.done()
        let new = NewBookSession(
            order: try fields.text("client_reference_id"),
            amount: amount,
            lines: lines,
            means: try means(&fields),
            isManualCapture: isManual,
            returnURL: try fields.text("success_url"),
            cancelURL: try fields.optionalText("cancel_url") ?? "",
            locale: try fields.word("locale", of: ["ja", "en", "auto"]) ?? "auto",
            email: try fields.optionalText("customer_email"),
            metadata: try fields.metadata(),
            paymentMetadata: paymentMetadata,
            life: try life(&fields)
        )
        try fields.done()
        return try await asking { () throws(BookRefusal) in
            StripeBodies.session(try await books.open(new), nil, authority: call.authority)
        }
    }

    private func readSession(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        let parts = try parts(&fields)
        return try await session(call, parts)
    }

    private func expire(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        let parts = try parts(&fields)
        _ = try await asking { () throws(BookRefusal) in try await books.close(call.id, as: .expired) }
        return try await session(call, parts)
    }

    private func session(_ call: Call, _ parts: StripeParts) async throws(Protest) -> JSON {
        try await asking { () throws(BookRefusal) in
            let (session, payment) = try await books.standing(call.id)
            return StripeBodies.session(session, payment, parts: parts, authority: call.authority)
        }
    }

    // MARK: payment intents

    private func listIntents(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        var created = try fields.optionalFields("created")
        let start = try created?.optionalInt("gte") ?? 0
        let end = try created?.optionalInt("lt") ?? .max
        try created?.done()
        let limit = try fields.optionalInt("limit") ?? 10
        guard (1...100).contains(limit) else { throw StripeDialect.fields.invalid("limit") }
        let cursor = try fields.optionalText("starting_after")
        let parts = try parts(&fields)["data"] ?? StripeParts()
        // The latest first.
        var found = await books.allPayments().reversed().filter {
            (start..<end).contains(Int($0.createdAt.timeIntervalSince1970))
        }
        if let cursor {
            guard let place = found.firstIndex(where: { $0.id == cursor }) else {
                throw StripeDialect.fields.invalid("starting_after")
            }
            found.removeFirst(place + 1)
        }
        return [
            "object": "list", "has_more": .bool(found.count > limit),
            "data": .list(found.prefix(limit).map { StripeBodies.intent($0, parts) }),
        ]
    }

    private func readIntent(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        let parts = try parts(&fields)
        return try await asking { () throws(BookRefusal) in
            StripeBodies.intent(try await books.payment(call.id), parts)
        }
    }

    private func capture(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        let parts = try parts(&fields)
        return try await asking { () throws(BookRefusal) in
            StripeBodies.intent(try await books.capture(call.id), parts)
        }
    }

    private func cancel(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        let parts = try parts(&fields)
        return try await asking { () throws(BookRefusal) in
            StripeBodies.intent(try await books.release(call.id), parts)
        }
    }

    // MARK: refunds

    private func refund(_ call: Call, _ fields: inout Fields) async throws(Protest) -> JSON {
        let payment = try fields.text("payment_intent")
        let amount = try fields.optionalInt("amount")
        let reasons = ["duplicate", "fraudulent", "requested_by_customer"]
        let reason = try fields.word("reason", of: reasons) ?? ""
        let email = try fields.optionalText("instructions_email")
        let metadata = try fields.metadata()
        try fields.done()
        return try await asking { () throws(BookRefusal) in
            let (_, refund) = try await books.refund(
                payment,
                amount: amount,
                description: reason,
                metadata: metadata,
                isManual: email != nil
            )
            return StripeBodies.refund(refund)
        }
    }
}

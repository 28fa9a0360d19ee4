import Foundation
import Hummingbird
import NIOCore

/// KOMOJU's interface, as far as a hosted page needs it.
struct KomojuDoor: Sendable {
    /// Seconds that a page lives when the merchant does not say. Assumed.
    private static let usualLife: TimeInterval = 86_400

    let door: ProviderDoor<KomojuDialect>
    let books: Books

    typealias Call = ProviderDoor<KomojuDialect>.Call

    func add(to router: Router<DoubleContext>) {
        let group = router.group("/komoju/api/v1")
        add(
            to: group.group("sessions"),
            [
                (.post, "", openSession), (.get, ":id", readSession), (.post, ":id/cancel", cancelSession),
            ]
        )
        add(
            to: group.group("payments"),
            [
                (.get, "", listPayments), (.get, ":id", readPayment), (.post, ":id/capture", capture),
                (.post, ":id/cancel", release), (.post, ":id/refund", refund),
                (.post, ":id/refund_request", requestRefund),
            ]
        )
    }

    private typealias Act = @Sendable (Call) async throws(Protest) -> JSON

    private func add(
        to group: RouterGroup<DoubleContext>,
        _ acts: [(method: HTTPRequest.Method, path: RouterPath, act: Act)]
    ) {
        for (method, path, act) in acts {
            group.on(path, method: method) { try await door.answer($0, $1, act) }
        }
    }

    // MARK: sessions

    private func openSession(_ call: Call) async throws(Protest) -> JSON {
        var fields = try body(call)
        let amount = try fields.int("amount")
        guard amount > 0 else { throw KomojuDialect.fields.invalid("amount") }
        guard try fields.text("currency") == "JPY" else { throw KomojuDialect.fields.invalid("currency") }
        _ = try fields.word("mode", of: ["payment"])
        var data = try fields.fields("payment_data")
        let words = try fields.texts("payment_types")
        var lines: [String] = []
        for (value, name) in try fields.list("line_items") {
            var line = try Fields(value, style: KomojuDialect.fields, place: name)
            lines.append(try line.text("description"))
            _ = try line.optionalInt("quantity")
            try line.done()
        }
        let metadata = try fields.metadata()
        let returnURL = try SessionAddress.naming(fields.text("return_url"))
        let new = NewBookSession(
            order: try data.text("external_order_num"),
            amount: amount,
            lines: lines,
            means: try means(words),
            isManualCapture: try data.word("capture", of: ["auto", "manual"]) == "manual",
            returnURL: returnURL,
            cancelURL: returnURL,
            locale: try fields.word("default_locale", of: ["ja", "en", "ko"]) ?? "ja",
            email: try fields.optionalText("email"),
            metadata: metadata,
            paymentMetadata: metadata,
            life: try fields.optionalInt("expires_in_seconds").map(TimeInterval.init) ?? Self.usualLife
        )
        try data.done()
        try fields.done()
        return try await asking { () throws(BookRefusal) in
            KomojuBodies.session(try await books.open(new), nil, authority: call.authority)
        }
    }

    private func readSession(_ call: Call) async throws(Protest) -> JSON {
        try await asking { () throws(BookRefusal) in try await session(call) }
    }

    private func cancelSession(_ call: Call) async throws(Protest) -> JSON {
        try body(call).done()
        return try await asking { () throws(BookRefusal) in
            _ = try await books.close(call.id, as: .cancelled)
            return try await session(call)
        }
    }

    private func session(_ call: Call) async throws(BookRefusal) -> JSON {
        let (session, payment) = try await books.standing(call.id)
        return KomojuBodies.session(session, payment, authority: call.authority)
    }

    // MARK: payments

    private func listPayments(_ call: Call) async throws(Protest) -> JSON {
        let query = JSON.object(Dictionary(call.query.map { ($0.name, JSON.text($0.value)) }) { _, last in last })
        var fields = try Fields(query, style: KomojuDialect.fields)
        let order = try fields.optionalText("external_order_num")
        let start = try time(&fields, "start_time") ?? .distantPast
        let end = try time(&fields, "end_time") ?? .distantFuture
        let size = try fields.optionalText("per_page").flatMap { Int($0) } ?? 10
        let page = try fields.optionalText("page").flatMap { Int($0) } ?? 1
        try fields.done()
        guard (1...100).contains(size) else { throw KomojuDialect.fields.invalid("per_page") }
        guard page > 0 else { throw KomojuDialect.fields.invalid("page") }
        let found = await books.allPayments().filter { payment in
            start <= payment.createdAt && payment.createdAt < end && order ?? payment.order == payment.order
        }
        return [
            "resource": "list", "total": .int(found.count), "page": .int(page), "per_page": .int(size),
            "last_page": .int(max(1, (found.count + size - 1) / size)),
            "data": .list(found.dropFirst((page - 1) * size).prefix(size).map(KomojuBodies.payment)),
        ]
    }

    private func readPayment(_ call: Call) async throws(Protest) -> JSON {
        try await asking { () throws(BookRefusal) in KomojuBodies.payment(try await books.payment(call.id)) }
    }

    private func capture(_ call: Call) async throws(Protest) -> JSON {
        try body(call).done()
        return try await asking { () throws(BookRefusal) in KomojuBodies.payment(try await books.capture(call.id)) }
    }

    private func release(_ call: Call) async throws(Protest) -> JSON {
        try body(call).done()
        return try await asking { () throws(BookRefusal) in KomojuBodies.payment(try await books.release(call.id)) }
    }

    private func refund(_ call: Call) async throws(Protest) -> JSON {
        try await refund(call, try body(call), isManual: false)
    }

    private func requestRefund(_ call: Call) async throws(Protest) -> JSON {
        var fields = try body(call)
        var account = try fields.fields("bank_account")
        for name in ["bank_code", "branch_code", "account_type", "account_number", "account_holder"] {
            _ = try account.text(name)
        }
        try account.done()
        return try await refund(call, fields, isManual: true)
    }

    private func refund(_ call: Call, _ fields: Fields, isManual: Bool) async throws(Protest) -> JSON {
        var fields = fields
        let amount = try fields.optionalInt("amount")
        let description = try fields.optionalText("description") ?? ""
        try fields.done()
        return try await asking { () throws(BookRefusal) in
            let (payment, _) = try await books.refund(
                call.id,
                amount: amount,
                description: description,
                isManual: isManual
            )
            return KomojuBodies.payment(payment)
        }
    }

    // MARK: reading

    private func body(_ call: Call) throws(Protest) -> Fields {
        guard let json = try? JSONDecoder().decode(JSON.self, from: Data(call.body.readableBytesView)) else {
            throw Protest(status: 400, code: "bad_request", message: "The body is no JSON.")
        }
        return try Fields(json, style: KomojuDialect.fields)
    }

    /// Every means when none is named.
    private func means(_ words: [String]) throws(Protest) -> [Means] {
        if words.isEmpty { return Means.allCases }
        var all: [Means] = []
        for word in words {
            guard let means = Means.allCases.first(where: { KomojuBodies.word(for: $0) == word }) else {
                throw KomojuDialect.fields.invalid("payment_types")
            }
            all.append(means)
        }
        return all
    }

    private func time(_ fields: inout Fields, _ name: String) throws(Protest) -> Date? {
        guard let text = try fields.optionalText(name) else { return nil }
        guard let date = try? Date(text, strategy: .iso8601) else { throw KomojuDialect.fields.invalid(name) }
        return date
    }

    private func asking(_ act: () async throws(BookRefusal) -> JSON) async throws(Protest) -> JSON {
        do {
            return try await act()
        } catch {
            throw KomojuDialect.protest(error)
        }
    }
}

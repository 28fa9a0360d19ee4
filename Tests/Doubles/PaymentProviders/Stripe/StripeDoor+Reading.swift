import Foundation
import Hummingbird
import NIOCore

/// How Stripe's parameters are read.
extension StripeDoor {
    func fields(of call: Call, isQuery: Bool) throws(Protest) -> Fields {
        let pairs = isQuery ? call.query : FormText.pairs(of: String(buffer: call.body))
        return try Fields(BracketForm.json(pairs), style: StripeDialect.fields)
    }

    /// The last parameter of a call that takes no others.
    func parts(_ fields: inout Fields) throws(Protest) -> StripeParts {
        let paths = try fields.texts("expand")
        try fields.done()
        return StripeParts(paths)
    }

    /// - Returns: yen of all lines, and what they are for.
    func lines(_ fields: inout Fields) throws(Protest) -> (amount: Int, names: [String]) {
        var amount = 0
        var names: [String] = []
        for (value, name) in try fields.list("line_items") {
            var line = try Fields(value, style: StripeDialect.fields, place: name)
            let quantity = try line.int("quantity")
            var price = try line.fields("price_data")
            guard try price.text("currency") == "jpy" else {
                throw StripeDialect.fields.invalid(price.full("currency"))
            }
            let unit = try price.int("unit_amount")
            guard quantity > 0, unit > 0 else { throw StripeDialect.fields.invalid(price.full("unit_amount")) }
            var product = try price.fields("product_data")
            names.append(try product.text("name"))
            _ = try product.optionalText("description")
            try product.done()
            try price.done()
            try line.done()
            amount += quantity * unit
        }
        guard amount > 0 else { throw StripeDialect.fields.missing("line_items") }
        return (amount, names)
    }

    /// The dashboard's setting when none is named: here cards and convenience stores.
    func means(_ fields: inout Fields) throws(Protest) -> [Means] {
        let words = try fields.texts("payment_method_types")
        if words.isEmpty { return [.card, .konbini] }
        var all: [Means] = []
        for word in words {
            guard let means = Means(rawValue: word), means == .card || means == .konbini else {
                throw StripeDialect.fields.invalid("payment_method_types")
            }
            all.append(means)
        }
        return all
    }

    /// Seconds that the page lives: 30 minutes to 24 hours, which is the usual.
    func life(_ fields: inout Fields) throws(Protest) -> TimeInterval {
        guard let end = try fields.optionalInt("expires_at") else { return Self.lives.upperBound }
        let life = TimeInterval(end) - books.clock.now.timeIntervalSince1970
        // A second for the way here.
        guard (Self.lives.lowerBound - 1...Self.lives.upperBound + 1).contains(life) else {
            throw StripeDialect.fields.invalid("expires_at")
        }
        return life
    }

    func asking<Result>(_ act: () async throws(BookRefusal) -> Result) async throws(Protest) -> Result {
        do {
            return try await act()
        } catch {
            throw StripeDialect.protest(error)
        }
    }
}

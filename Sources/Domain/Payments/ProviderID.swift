/// A provider's own name of one of its things. Only characters that mean nothing in an address, so that it can stand in one.
///
/// `Thing` keeps names of sessions, payments and refunds apart.
package struct ProviderID<Thing>: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// - Returns: nil when the text is empty, longer than 255, or holds anything but ASCII letters, digits, `_` and `-`.
    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard isPlain, (1...255).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

extension ProviderID: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no name of a provider's thing")
        }
        self = id
    }
}

package typealias SessionID = ProviderID<ProviderThing.Session>
package typealias PaymentID = ProviderID<ProviderThing.Payment>
package typealias RefundID = ProviderID<ProviderThing.Refund>

/// What a ``ProviderID`` may name.
package enum ProviderThing {
    package enum Session {}
    package enum Payment {}
    package enum Refund {}
}

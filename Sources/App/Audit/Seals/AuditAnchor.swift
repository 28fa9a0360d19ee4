/// Number and authenticator of a seal, to be kept outside of the database: `1234:9f86d0…`.
package struct AuditAnchor: Sendable, Encodable, Hashable, LosslessStringConvertible {
    package let number: Int
    /// In hexadecimal.
    package let authenticator: String

    init(_ seal: AuditSeal) {
        number = seal.number
        authenticator = seal.authenticator.hexadecimal
    }

    package init?(_ description: String) {
        let parts = description.split(separator: ":")
        guard parts.count == 2, let number = Int(parts[0]), number > 0, parts[1].count == 64 else { return nil }
        self.number = number
        authenticator = parts[1].lowercased()
    }

    package var description: String { "\(number):\(authenticator)" }
}

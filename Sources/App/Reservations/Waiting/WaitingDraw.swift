import Crypto
import Foundation

/// The order of those who were there before the opening: ascending by what only the seed tells of each place's id. The seed's
/// digest is shown before the opening and the seed afterwards, so that anybody can make the draw again.
package struct WaitingDraw: Sendable {
    package let seed: [UInt8]

    package init(seed: [UInt8]) {
        self.seed = seed
    }

    /// The same on every node, and known to nobody else until it is shown.
    package init(of room: UUID, keys: KeyRing) {
        seed = keys.authenticator(of: Self.word(room), purpose: "waiting-room-seed")
    }

    package var digest: [UInt8] { Array(SHA256.hash(data: Data(seed))) }

    /// HMAC-SHA-256 of the id as it is shown, in lower case.
    package func value(of place: UUID) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(Self.word(place).utf8), using: SymmetricKey(data: seed)))
    }

    static func word(_ id: UUID) -> String { id.uuidString.lowercased() }
}

import Crypto
import Foundation

/// 256 random bits that open something for whoever holds them.
struct Token: Sendable {
    /// base64url (RFC 4648 §5) without padding: 43 characters.
    let text: String

    static func random() -> Token {
        Token(text: SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64URL)
    }

    /// `nil` when it cannot be one.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(Self.isBase64URL) else { return nil }
        self.init(text: String(text))
    }

    private init(text: String) {
        self.text = text
    }

    /// What the database keeps in the token's place. 256 random bits need no salt.
    var digest: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

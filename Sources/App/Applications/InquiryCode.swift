import Domain
import Foundation

/// お問い合わせ番号: ten characters that open an application to whoever has them and its number.
///
/// It is made from the application's id by the key ring's secret key, 50 bits of it, so that it can be shown again on
/// the receipt and is kept nowhere. Characters that look alike are not used.
struct InquiryCode: Sendable, Hashable {
    /// Without the hyphen.
    let characters: String

    init(for application: UUID, keys: KeyRing) {
        let digest = keys.digest(ofSecret: application.uuidString, purpose: "inquiry-code")
        var bits = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var characters = ""
        for _ in 0..<Self.length {
            characters.append(Self.alphabet[Int(bits & 31)])
            bits >>= 5
        }
        self.characters = characters
    }

    /// Reads what people type: small and full-width letters, hyphens, blanks. Nil when it cannot be one.
    init?(typed: String) {
        let narrow = typed.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? typed
        let characters = narrow.uppercased().filter { $0.isLetter || $0.isNumber }
        guard characters.count == Self.length, characters.allSatisfy(Self.alphabet.contains) else { return nil }
        self.characters = characters
    }

    /// ABCDE-FGHJK
    var text: String { "\(characters.prefix(Self.length / 2))-\(characters.suffix(Self.length / 2))" }

    private static let length = 10
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
}

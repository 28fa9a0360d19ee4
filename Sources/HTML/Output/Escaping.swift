/// Which characters of a text cannot be written as they are, and what stands for them.
///
/// The five characters that mean something in markup become character references. Control characters, which HTML
/// forbids in text, become U+FFFD, so that nothing vanishes unseen; tab, line feed, form feed and carriage return stay.
/// (HTML standard, 13.1.4 "Character references" and 13.1.3 "Text".)
enum Escaping {
    /// A bit for each of the first 64 characters: the control characters but tab, line feed, form feed and carriage
    /// return, and `"` `&` `'` `<` `>`.
    private static var suspects: UInt64 { 0x5000_00C4_FFFF_C9FF }

    struct Replacement {
        let markup: StaticString
        /// Number of UTF-8 bytes that it stands for.
        let width: Int
    }

    /// Whether `byte` is certain to need no replacement. A bit mask answers for the first 64 bytes of ASCII; above
    /// them only DEL and the first byte of the two-byte control characters U+0080 to U+009F need a second look.
    static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 0x40 { return suspects & (1 &<< UInt64(byte)) == 0 }
        return byte != 0x7F && byte != 0xC2
    }

    /// What stands for the character that begins at `position`, nil if it may stand for itself.
    static func replacement(at position: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Replacement? {
        switch bytes[position] {
        case UInt8(ascii: "&"): Replacement(markup: "&amp;", width: 1)
        case UInt8(ascii: "<"): Replacement(markup: "&lt;", width: 1)
        case UInt8(ascii: ">"): Replacement(markup: "&gt;", width: 1)
        case UInt8(ascii: "\""): Replacement(markup: "&quot;", width: 1)
        case UInt8(ascii: "'"): Replacement(markup: "&#39;", width: 1)
        case 0xC2: bytes[position + 1] < 0xA0 ? Replacement(markup: "\u{FFFD}", width: 2) : nil
        default: Replacement(markup: "\u{FFFD}", width: 1)
        }
    }
}

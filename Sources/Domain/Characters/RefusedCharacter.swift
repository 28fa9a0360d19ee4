/// A character that no answer may have, because it cannot be printed on a paper of the town or is not a character at all.
package enum RefusedCharacter: Sendable, Hashable {
    case emoji(Character)
    /// 外字: each computer shows something else.
    case privateUse(Unicode.Scalar)
    case control(Unicode.Scalar)
    /// Not a character of Unicode, or the sign that one could not be read.
    case unknown(Unicode.Scalar)

    /// For a message to the person who typed it.
    package var description: String {
        switch self {
        case .emoji(let character): "絵文字「\(character)」"
        case .privateUse(let scalar): "外字（\(Self.code(scalar))）"
        case .control(let scalar): "制御文字（\(Self.code(scalar))）"
        case .unknown(let scalar): "読み取れない文字（\(Self.code(scalar))）"
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension RefusedCharacter {
    /// Why the character is refused, or `nil` when it is welcome.
    init?(_ character: Character) {
        var previous: Unicode.Scalar?
        for scalar in character.unicodeScalars {
            if Self.isEmoji(scalar, after: previous) {
                self = .emoji(character)
                return
            }
            if let refused = Self.unprintable(scalar) {
                self = refused
                return
            }
            previous = scalar
        }
        return nil
    }

    /// Signs such as ☎ are text until the variation selector 16 or the keycap makes them emoji.
    private static func isEmoji(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        if scalar.properties.isEmojiPresentation || scalar.value == 0x20E3 { return true }
        return scalar.value == 0xFE0F && previous?.properties.isEmoji == true
    }

    private static func unprintable(_ scalar: Unicode.Scalar) -> RefusedCharacter? {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\n" ? nil : .control(scalar)
        case .privateUse: .privateUse(scalar)
        // Planes 2 and 3 hold ideographs only: those newer than our tables are welcome.
        case .unassigned: (0x20000...0x3FFFD).contains(scalar.value) ? nil : .unknown(scalar)
        default: scalar == "\u{FFFD}" ? .unknown(scalar) : nil
        }
    }
}

/// The address of a link, an image or a form, safe to be followed.
///
/// An address may be relative or use one of the known schemes. Any other, above all `javascript:` and `data:`, could
/// run somebody's script in the name of the town; what is written in its stead is ``blocked``, which leads nowhere and
/// can be found in the page.
struct Address {
    static let blocked = "about:blank#blocked"

    let text: String

    init(_ address: String) {
        switch Address.scheme(of: address) {
        case nil, "http", "https", "mailto", "tel": text = address
        default: text = Address.blocked
        }
    }

    /// The scheme as a browser reads it: it ignores control characters and spaces before it, tabs and line breaks
    /// within, and does not distinguish capitals (URL standard, 4.4 "URL parsing").
    private static func scheme(of address: String) -> String? {
        var scheme = ""
        for character in address.unicodeScalars.drop(while: { $0.value <= 0x20 }) {
            switch character {
            case ":": return scheme
            case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".":
                scheme += character.properties.lowercaseMapping
            case "\t", "\n", "\r": continue
            default: return nil
            }
        }
        return nil
    }
}

extension Attribute {
    /// An attribute with an address; nil leaves the attribute out.
    init(_ name: String, address: String?) {
        self.init(name, address.map { Address($0).text })
    }

    /// An attribute with words separated by spaces; no words leave the attribute out.
    init(_ name: String, list: [String]) {
        self.init(name, list.isEmpty ? nil : list.joined(separator: " "))
    }
}

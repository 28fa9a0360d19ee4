/// The parameters of a call, each taken out once. What is left at the end should not have been sent.
struct Fields {
    private let style: FieldStyle
    private let place: String
    private var values: [String: JSON]

    /// - Parameter place: the name of the parameter that holds these; empty for the outermost.
    init(_ json: JSON, style: FieldStyle, place: String = "") throws(Protest) {
        guard case .object(let values) = json else { throw style.invalid(place) }
        self.style = style
        self.place = place
        self.values = values.filter { $0.value != .null }
    }

    mutating func text(_ name: String) throws(Protest) -> String {
        guard let text = try optionalText(name) else { throw style.missing(full(name)) }
        return text
    }

    mutating func optionalText(_ name: String) throws(Protest) -> String? {
        guard let value = values.removeValue(forKey: name) else { return nil }
        guard case .text(let text) = value else { throw style.invalid(full(name)) }
        return text
    }

    /// - Throws: when it is none of the words.
    mutating func word(_ name: String, of words: [String]) throws(Protest) -> String? {
        guard let word = try optionalText(name) else { return nil }
        guard words.contains(word) else { throw style.invalid(full(name)) }
        return word
    }

    mutating func int(_ name: String) throws(Protest) -> Int {
        guard let int = try optionalInt(name) else { throw style.missing(full(name)) }
        return int
    }

    mutating func optionalInt(_ name: String) throws(Protest) -> Int? {
        switch values.removeValue(forKey: name) {
        case nil: return nil
        case .int(let int) where !style.isText: return int
        case .text(let text) where style.isText:
            guard let int = Int(text) else { throw style.invalid(full(name)) }
            return int
        default: throw style.invalid(full(name))
        }
    }

    mutating func fields(_ name: String) throws(Protest) -> Fields {
        guard let fields = try optionalFields(name) else { throw style.missing(full(name)) }
        return fields
    }

    mutating func optionalFields(_ name: String) throws(Protest) -> Fields? {
        guard let value = values.removeValue(forKey: name) else { return nil }
        return try Fields(value, style: style, place: full(name))
    }

    /// A list's elements, each with its name.
    mutating func list(_ name: String) throws(Protest) -> [(value: JSON, name: String)] {
        guard let value = values.removeValue(forKey: name) else { return [] }
        guard case .list(let list) = value else { throw style.invalid(full(name)) }
        return list.enumerated().map { ($0.element, style.name(full(name), String($0.offset))) }
    }

    mutating func texts(_ name: String) throws(Protest) -> [String] {
        var texts: [String] = []
        for (value, name) in try list(name) {
            guard case .text(let text) = value else { throw style.invalid(name) }
            texts.append(text)
        }
        return texts
    }

    /// Names and texts of the merchant's own choice.
    mutating func metadata(_ name: String = "metadata") throws(Protest) -> [String: String] {
        guard let value = values.removeValue(forKey: name) else { return [:] }
        guard case .object(let object) = value else { throw style.invalid(full(name)) }
        var texts: [String: String] = [:]
        for (key, value) in object {
            guard case .text(let text) = value else { throw style.invalid(style.name(full(name), key)) }
            texts[key] = text
        }
        return texts
    }

    /// - Throws: when something was sent that nobody has taken.
    func done() throws(Protest) {
        if let name = values.keys.min() { throw style.unknown(full(name)) }
    }

    func full(_ name: String) -> String {
        place.isEmpty ? name : style.name(place, name)
    }
}

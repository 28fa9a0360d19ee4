/// Reads markup back without knowing how it was written: a small part of the HTML standard, 13.2.5 "Tokenization".
struct Tokenizer {
    enum Token: Equatable {
        case start(name: String, attributes: [String: String])
        case end(name: String)
        case text(String)
    }

    /// What a browser would mend silently and a page of ours must not contain.
    struct ParseError: Error {
        let message: String
    }

    private var rest: Substring.UnicodeScalarView
    private var tokens: [Token] = []

    private init(_ markup: String) {
        rest = Substring(markup).unicodeScalars
    }

    static func tokens(of markup: String) throws -> [Token] {
        var tokenizer = Tokenizer(markup)
        while let next = tokenizer.rest.first {
            if next == "<" { try tokenizer.readTag() } else { try tokenizer.readText() }
        }
        return tokenizer.tokens
    }

    private mutating func readText() throws {
        tokens.append(.text(try decoded(take { $0 != "<" })))
    }

    private mutating func readTag() throws {
        try expect("<")
        let isEnd = rest.first == "/"
        if isEnd { try expect("/") }
        let name = take { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        guard !name.isEmpty else { throw ParseError(message: "a tag without a name") }
        var attributes: [String: String] = [:]
        while rest.first == " " {
            try expect(" ")
            let (name, value) = try readAttribute()
            guard attributes.updateValue(value, forKey: name) == nil else {
                throw ParseError(message: "\(name) twice")
            }
        }
        try expect(">")
        tokens.append(isEnd ? .end(name: name) : .start(name: name, attributes: attributes))
    }

    private mutating func readAttribute() throws -> (name: String, value: String) {
        let name = take { $0.properties.isAlphabetic || $0 == "-" }
        guard !name.isEmpty else { throw ParseError(message: "an attribute without a name") }
        guard rest.first == "=" else { return (name, "") }
        try expect("=")
        try expect("\"")
        let value = take { $0 != "\"" }
        try expect("\"")
        return (name, try decoded(value))
    }

    private func decoded(_ text: String) throws -> String {
        let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
        var result = String.UnicodeScalarView()
        var scalars = Substring(text).unicodeScalars
        while let scalar = scalars.popFirst() {
            if "<>\"'".unicodeScalars.contains(scalar) { throw ParseError(message: "a bare \(scalar)") }
            guard scalar == "&" else {
                result.append(scalar)
                continue
            }
            let name = String(Substring(scalars.prefix { $0 != ";" }))
            guard let character = references[name] else { throw ParseError(message: "unknown reference \(name)") }
            result.append(contentsOf: character.unicodeScalars)
            scalars.removeFirst(name.unicodeScalars.count + 1)
        }
        return String(result)
    }

    private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: condition)
        rest = rest.dropFirst(taken.count)
        return String(Substring(taken))
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws {
        guard rest.popFirst() == scalar else { throw ParseError(message: "\(scalar) is missing") }
    }
}

/// A strict reader of the text format 0.0.4, written from its specification, that refuses what Prometheus would refuse.
struct PrometheusScrape {
    struct Sample: Equatable {
        var name: String
        var labels: [String: String]
        var value: Double
    }

    struct Malformed: Error {
        var line: String
    }

    private(set) var helps: [String: String] = [:]
    private(set) var types: [String: String] = [:]
    private(set) var samples: [Sample] = []

    init(_ text: String) throws {
        guard text.isEmpty || text.hasSuffix("\n") else { throw Malformed(line: "no line feed at the end") }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try read(String(line))
        }
        let keys = samples.map { "\($0.name)\($0.labels.sorted { $0.key < $1.key })" }
        guard Set(keys).count == keys.count else { throw Malformed(line: "the same series twice") }
    }

    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private mutating func read(_ line: String) throws {
        if line.hasPrefix("# HELP ") {
            let parts = line.dropFirst("# HELP ".count).split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, helps.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw Malformed(line: line)
            }
        } else if line.hasPrefix("# TYPE ") {
            let parts = line.dropFirst("# TYPE ".count).split(separator: " ").map(String.init)
            guard parts.count == 2, ["counter", "gauge", "histogram"].contains(parts[1]),
                types.updateValue(parts[1], forKey: parts[0]) == nil
            else { throw Malformed(line: line) }
        } else {
            let sample = try Self.sample(line)
            guard belongsToType(sample.name) else { throw Malformed(line: line) }
            samples.append(sample)
        }
    }

    private func belongsToType(_ name: String) -> Bool {
        if let type = types[name] { return type != "histogram" }
        return ["_bucket", "_sum", "_count"].contains { suffix in
            name.hasSuffix(suffix) && types[String(name.dropLast(suffix.count))] == "histogram"
        }
    }

    private static func sample(_ line: String) throws -> Sample {
        guard let match = line.wholeMatch(of: /([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)/) else {
            throw Malformed(line: line)
        }
        let number = match.3 == "+Inf" ? "inf" : match.3 == "-Inf" ? "-inf" : String(match.3)
        guard let value = Double(number) else { throw Malformed(line: line) }
        return Sample(name: String(match.1), labels: try labels(match.2.map(String.init) ?? "", line), value: value)
    }

    private static func labels(_ text: String, _ line: String) throws -> [String: String] {
        var labels: [String: String] = [:]
        var rest = text[...]
        while !rest.isEmpty {
            guard let match = rest.prefixMatch(of: /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/),
                labels.updateValue(unescaped(match.2), forKey: String(match.1)) == nil
            else { throw Malformed(line: line) }
            rest = rest[match.range.upperBound...]
        }
        return labels
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}

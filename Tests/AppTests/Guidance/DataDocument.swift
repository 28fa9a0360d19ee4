import Foundation
import TestKit
import Testing

/// A document of the open data, as a test looks at it.
struct DataDocument {
    let content: [String: Any]

    init(_ answer: WebPage) throws {
        guard let content = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any] else {
            throw NoDocument(path: answer.path)
        }
        self.content = content
    }

    /// The answer is no JSON object.
    struct NoDocument: Error {
        let path: String
    }

    subscript(key: String) -> Any? { content[key] }

    var parts: [[String: Any]] { content["hasPart"] as? [[String: Any]] ?? [] }

    /// What a term stands for, its prefixes written out.
    func meaning(of term: String) -> String? {
        let context = content["@context"] as? [String: Any] ?? [:]
        let definition = context[term] as? String ?? (context[term] as? [String: Any])?["@id"] as? String
        guard let halves = definition?.split(separator: ":", maxSplits: 1), halves.count == 2,
            let prefix = context[String(halves[0])] as? String
        else { return definition }
        return prefix + halves[1]
    }
}

/// The JSON Schema of the open data, as far as a test looks at it.
struct DataSchema {
    /// The keys of each type of thing.
    private let keys: [String: Set<String>]

    init(_ answer: WebPage) throws {
        let schema = try DataDocument(answer)
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let definitions = schema["$defs"] as? [String: [String: Any]] ?? [:]
        var keys: [String: Set<String>] = [:]
        for (name, definition) in definitions {
            let properties = definition["properties"] as? [String: Any] ?? [:]
            let type = properties["type"] as? [String: Any]
            let types = type?["enum"] as? [String] ?? (type?["const"] as? String).map { [$0] } ?? [name]
            for type in types { keys[type] = Set(properties.keys) }
        }
        self.keys = keys
    }

    /// Keys of things with a type that the type's definition does not have, and types without a definition.
    func unknownKeys(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(unknownKeys) }
        guard let thing = value as? [String: Any] else { return [] }
        var unknown: [String] = []
        if let type = thing["type"] as? String {
            unknown = Set(thing.keys).subtracting(keys[type] ?? []).map { "\(type).\($0)" }
        }
        return unknown + thing.filter { $0.key != "@context" }.values.flatMap(unknownKeys)
    }
}

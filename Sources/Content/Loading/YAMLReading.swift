import Yams

/// One YAML text read as a value: the value when nothing is wrong with the text, all faults otherwise.
struct YAMLReading<Value: Decodable & Sendable> {
    private(set) var content: ContentFile<Value>?
    private(set) var faults: [ContentFault] = []

    init(text: String, file: String, shape: Shape) {
        do {
            let root = try compose(yaml: text) ?? ""
            let outline = ContentOutline(file: file, root: root)
            faults = ShapeCheck(root, shape).findings.map(outline.fault)
            if faults.isEmpty { decode(root, outline) }
        } catch {
            faults.append(YAMLFault(file: file, error: error).fault)
        }
    }

    private mutating func decode(_ root: Node, _ outline: ContentOutline) {
        do {
            content = ContentFile(value: try YAMLDecoder().decode(from: root), outline: outline)
        } catch {
            faults.append(outline.fault(Self.finding(error)))
        }
    }

    /// What the shape lets through and the type itself refuses.
    private static func finding(_ error: any Error) -> ContentFinding {
        guard case DecodingError.dataCorrupted(let context) = error else {
            return .error(.top, "読み取れません（\(error)）。")
        }
        let path = context.codingPath.reduce(ContentPath.top) { path, key in
            key.intValue.map { path[$0] } ?? path[key.stringValue]
        }
        return .error(path, context.debugDescription)
    }
}

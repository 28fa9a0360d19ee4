/// Form bodies whose names have brackets, as Stripe reads them: `a[b]=1` is an object, `a[]=1` and `a[0]=1` are lists.
enum BracketForm {
    static func json(_ pairs: [(name: String, value: String)]) -> JSON {
        var root = Node()
        for (name, value) in pairs { root.set(path(of: name)[...], value) }
        return root.json
    }

    private static func path(of name: String) -> [String] {
        let parts = name.split(separator: "[", omittingEmptySubsequences: false)
        return [String(parts[0])] + parts.dropFirst().map { String($0.hasSuffix("]") ? $0.dropLast() : $0) }
    }

    private struct Node {
        private var value: String?
        private var parts: [(name: String, node: Node)] = []

        mutating func set(_ path: ArraySlice<String>, _ value: String) {
            guard let first = path.first else {
                self.value = value
                return
            }
            let name = first.isEmpty ? String(parts.count) : first
            if !parts.contains(where: { $0.name == name }) { parts.append((name, Node())) }
            for index in parts.indices where parts[index].name == name {
                parts[index].node.set(path.dropFirst(), value)
            }
        }

        var json: JSON {
            if let value { return .text(value) }
            let isList = !parts.isEmpty && parts.enumerated().allSatisfy { $0.element.name == String($0.offset) }
            if isList { return .list(parts.map(\.node.json)) }
            return .object(Dictionary(parts.map { ($0.name, $0.node.json) }) { _, last in last })
        }
    }
}

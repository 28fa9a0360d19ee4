/// Which parts of an answer are given in full (`expand[]`), as a tree of names.
struct StripeParts: Sendable {
    private var parts: [String: StripeParts] = [:]

    init(_ paths: [String] = []) {
        let split = paths.map { $0.split(separator: ".", maxSplits: 1).map(String.init) }.filter { !$0.isEmpty }
        parts = Dictionary(grouping: split) { $0[0] }.mapValues {
            StripeParts($0.compactMap { $0.count > 1 ? $0[1] : nil })
        }
    }

    /// - Returns: nil when only the name is given; else what is given in full of it.
    subscript(name: String) -> StripeParts? { parts[name] }
}

import Yams

/// Where each part of a YAML file stands, so that what a check finds in a value can be shown at its line.
package struct ContentOutline: Sendable {
    /// Relative to the folder that was read.
    package let file: String
    private var places: [ContentPath: Place] = [:]

    private struct Place: Sendable {
        let line: Int
        let column: Int
        let name: String

        init(mark: Mark?, name: String) {
            line = mark?.line ?? 1
            column = mark?.column ?? 1
            self.name = name
        }
    }

    /// The outline of a file of which nothing is known but its name.
    init(file: String) {
        self.file = file
    }

    init(file: String, root: Node) {
        self.file = file
        add(root, at: .top)
    }

    /// A key stands where its word begins, an item of a list where its content begins.
    private mutating func add(_ node: Node, at path: ContentPath) {
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                let name = key.string ?? ""
                places[path[name]] = Place(mark: key.mark, name: name)
                add(value, at: path[name])
            }
        case .sequence(let sequence):
            for (position, item) in sequence.enumerated() {
                places[path[position]] = Place(mark: item.mark, name: Self.name(of: item, at: position))
                add(item, at: path[position])
            }
        case .scalar, .alias:
            break
        }
    }

    private static func name(of item: Node, at position: Int) -> String {
        let names = ["id", "code", "value"].lazy.compactMap { item[$0]?.string }
        return names.first ?? "\(position + 1)番目"
    }

    /// Puts a finding at its line; what is not in the file stands where its nearest container stands.
    package func fault(_ finding: ContentFinding) -> ContentFault {
        var nearest: ContentPath? = finding.path
        while let path = nearest, places[path] == nil { nearest = path.parent }
        let place = nearest.flatMap { places[$0] }
        return ContentFault(
            level: finding.level,
            file: file,
            line: place?.line ?? 1,
            column: place?.column ?? 1,
            path: names(along: finding.path),
            sentence: finding.sentence
        )
    }

    private func names(along path: ContentPath) -> [String] {
        var here = ContentPath.top
        return path.parts.map { part in
            switch part {
            case .key(let key):
                here = here[key]
                return key
            case .position(let position):
                here = here[position]
                return places[here]?.name ?? "\(position + 1)番目"
            }
        }
    }
}

import Content
import Domain
import Testing
import Yams

/// The walk that finds all faults and the decoding that makes the value ask for the same keys.
@Suite struct ShapeTests {
    private let sample: Node
    private let town = Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市")

    init() throws {
        sample = try #require(try compose(yaml: SampleProcedure().text))
    }

    @Test func `a key is missed exactly when the value cannot be made without it`() throws {
        for (key, root) in changes(of: sample, change: { _ in nil }) {
            let package = try package(root)
            let sentences = package.faults.map(\.sentence)
            if (try? YAMLDecoder().decode(Procedure.self, from: root)) == nil {
                #expect(package.procedure == nil, "without \(key)")
                #expect(!sentences.contains { $0.hasPrefix("読み取れません") }, "without \(key)")
            } else {
                #expect(!sentences.contains("「\(key)」がありません。"))
            }
        }
    }

    @Test func `no key passes unnoticed when it is misspelt`() throws {
        for (key, root) in changes(of: sample, change: { $0 + "x" }) {
            let sentences = try package(root).faults.map(\.sentence)
            #expect(sentences.contains { $0.contains("「\(key)x」は使えません。") }, "\(key)x")
        }
    }

    private func package(_ root: Node) throws -> ProcedurePackage {
        let yaml = try serialize(node: root, allowUnicode: true)
        return ProcedurePackage(yaml: yaml, file: "p.yml", town: town, today: .sample)
    }

    /// The tree once for each of its keys, with that key changed, or removed where `change` gives none.
    private func changes(of node: Node, change: (String) -> String?) -> [(key: String, root: Node)] {
        switch node {
        case .mapping(let mapping):
            mapping.indices.flatMap { index in
                let key = mapping[index].key.string ?? ""
                var pairs = Array(mapping)
                let own = pairs.remove(at: index)
                if let changed = change(key) { pairs.insert((Node(changed), own.value), at: index) }
                let inside = changes(of: own.value, change: change).map { change in
                    var mapping = mapping
                    mapping[index] = (own.key, change.root)
                    return (key: change.key, root: Node.mapping(mapping))
                }
                return [(key: key, root: Node.mapping(Node.Mapping(pairs)))] + inside
            }
        case .sequence(let sequence):
            sequence.indices.flatMap { index in
                changes(of: sequence[index], change: change).map { change in
                    var sequence = sequence
                    sequence[index] = change.root
                    return (key: change.key, root: Node.sequence(sequence))
                }
            }
        case .scalar, .alias: []
        }
    }
}

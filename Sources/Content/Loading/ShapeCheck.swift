import Domain
import Yams

/// Walks a YAML tree along its shape and collects everything that does not fit.
struct ShapeCheck {
    private(set) var findings: [ContentFinding] = []

    init(_ root: Node, _ shape: Shape) {
        check(root, shape, at: .top)
    }

    private mutating func check(_ node: Node, _ shape: Shape, at path: ContentPath) {
        guard node.null == nil else { return report(path, "空です。値を書くか、この項目を消してください。") }
        switch shape {
        case .text: checkText(node, at: path)
        case .string: expect(node.scalar != nil, at: path, "ここには一つの語か文を書いてください。")
        case .integer: expect(node.int != nil, at: path, "ここには整数を書いてください。")
        case .flag: expect(node.bool != nil, at: path, "ここには true か false を書いてください。")
        case .literal(let type): checkLiteral(node, type, at: path)
        case .word(let words): checkWord(node, words, at: path)
        case .list(let item): checkList(node, item, at: path)
        case .record(let record): checkRecord(node, record, at: path)
        case .variant(let common, let key, let cases): checkVariant(node, common, key, cases, at: path)
        case .table(let value): checkTable(node, value, at: path)
        case .condition: checkCondition(node, at: path)
        case .requirement: checkRequirement(node, at: path)
        case .paper: checkPaper(node, at: path)
        }
    }

    private mutating func report(_ path: ContentPath, _ sentence: String) {
        findings.append(.error(path, sentence))
    }

    private mutating func expect(_ holds: Bool, at path: ContentPath, _ sentence: String) {
        if !holds { report(path, sentence) }
    }
}

// Leaves

extension ShapeCheck {
    private mutating func checkText(_ node: Node, at path: ContentPath) {
        guard let mapping = node.mapping else {
            return expect(node.scalar != nil, at: path, "ここには文を書いてください。")
        }
        expect(mapping["ja"] != nil, at: path, "日本語（ja）の文がありません。")
        for (key, value) in mapping {
            let tag = key.string ?? ""
            let isTag = tag.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil
            expect(isTag, at: path[tag], "「\(tag)」は言語の符号ではありません。例: ja、en、pt-BR")
            check(value, .string, at: path[tag])
        }
    }

    private mutating func checkLiteral(_ node: Node, _ type: any (Decodable & Sendable).Type, at path: ContentPath) {
        do {
            _ = try YAMLDecoder().decode(type, from: node)
        } catch DecodingError.dataCorrupted(let context) {
            report(path, context.debugDescription)
        } catch {
            report(path, "ここには一つの語を書いてください。")
        }
    }

    private mutating func checkWord(_ node: Node, _ words: [String], at path: ContentPath) {
        let word = node.scalar?.string ?? ""
        expect(words.contains(word), at: path, Suggestion(word: word, known: words).sentence)
    }
}

// Containers

extension ShapeCheck {
    private mutating func checkList(_ node: Node, _ item: Shape, at path: ContentPath) {
        guard let items = node.sequence else { return report(path, "ここには一覧（- で始まる行）を書いてください。") }
        for (position, node) in items.enumerated() {
            check(node, item, at: path[position])
        }
    }

    private mutating func checkTable(_ node: Node, _ value: Shape, at path: ContentPath) {
        guard let mapping = entries(of: node, at: path) else { return }
        for (key, node) in mapping {
            check(node, value, at: path[key.string ?? ""])
        }
    }

    private mutating func checkRecord(_ node: Node, _ record: Shape.Record, at path: ContentPath) {
        guard let mapping = entries(of: node, at: path) else { return }
        for key in record.must.keys.sorted() where mapping[key] == nil {
            report(path, "「\(key)」がありません。")
        }
        let shapes = record.shapes
        for (key, value) in mapping {
            let word = key.string ?? ""
            if let shape = shapes[word] {
                check(value, shape, at: path[word])
            } else {
                report(path[word], Suggestion(word: word, known: Array(shapes.keys)).sentence)
            }
        }
    }

    private mutating func checkVariant(
        _ node: Node,
        _ common: Shape.Record,
        _ key: String,
        _ cases: [String: Shape.Record],
        at path: ContentPath
    ) {
        if let word = node[key]?.string, let options = cases[word] {
            return checkRecord(node, common.with(options), at: path)
        }
        if let kind = node[key] { checkWord(kind, Array(cases.keys), at: path[key]) }
        // Which further keys may stand here is unknown, so none of them is called wrong.
        let anything = cases.values.reduce(into: [:]) { shapes, options in shapes.merge(options.shapes) { $1 } }
        checkRecord(node, common.with(Shape.Record(may: anything)), at: path)
    }

    private mutating func entries(of node: Node, at path: ContentPath) -> Node.Mapping? {
        expect(node.mapping != nil, at: path, "ここには項目（名前: 値）を書いてください。")
        return node.mapping
    }
}

// Conditions

extension ShapeCheck {
    private mutating func checkCondition(_ node: Node, at path: ContentPath) {
        guard let mapping = entries(of: node, at: path) else { return }
        let words = mapping.keys.map { $0.string ?? "" }
        let known = Shape.connectives.merging(Shape.comparisons.merging(["field": .string]) { $1 }) { $1 }
        checkRecord(node, Shape.Record(may: known), at: path)
        guard words.allSatisfy({ known[$0] != nil }) else { return }

        if let connective = words.first(where: { Shape.connectives[$0] != nil }) {
            expect(words.count == 1, at: path, "「\(connective)」と一緒にほかの項目は書けません。")
            let isEmpty = mapping[connective]?.sequence?.isEmpty == true
            expect(!isEmpty, at: path[connective], "条件が一つもありません。")
        } else {
            let isComparison = words.count == 2 && words.contains("field")
            expect(isComparison, at: path, "条件には「field」と比べ方（is、in など）を一つずつ書いてください。")
        }
    }

    private mutating func checkRequirement(_ node: Node, at path: ContentPath) {
        guard node.scalar != nil else {
            return checkRecord(node, Shape.Record(must: ["when": .condition]), at: path)
        }
        expect(node.bool != nil, at: path, "ここには true、false、または when: 条件 を書いてください。")
    }

    private mutating func checkPaper(_ node: Node, at path: ContentPath) {
        guard node.scalar == nil else { return }
        checkRecord(node, Shape.Record(must: ["paper": .string, "when": .condition]), at: path)
    }
}

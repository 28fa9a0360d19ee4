import Yams

/// Turns what the YAML parser throws into a fault at its line.
struct YAMLFault {
    let file: String
    let error: any Error

    var fault: ContentFault {
        ContentFault(
            level: .error,
            file: file,
            line: mark?.line ?? 1,
            column: mark?.column ?? 1,
            path: [],
            sentence: sentence
        )
    }

    private var mark: Mark? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        case .duplicatedKeysInMapping(_, let context): context.mark
        default: nil
        }
    }

    private var sentence: String {
        switch error as? YamlError {
        case .duplicatedKeysInMapping(let keys, _):
            "同じ項目が二度書かれています（\(keys.joined(separator: "、"))）。"
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
            .reader(let problem, _, _, _):
            "YAML として読めません。字下げ、コロンのあとの空白、引用符を確かめてください（\(problem)）。"
        default:
            "YAML として読めません（\(error)）。"
        }
    }
}

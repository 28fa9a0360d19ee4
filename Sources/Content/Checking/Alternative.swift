import Domain

/// One part of an `any`, together with what stands beside it in `all`.
struct Alternative {
    let path: ContentPath
    let conditions: [Condition]

    static func all(in condition: Condition, at path: ContentPath) -> [Alternative] {
        switch condition {
        case .any(let parts):
            parts.enumerated().flatMap { number, part in
                let place = path["any"][number]
                return [Alternative(path: place, conditions: [part])] + all(in: part, at: place)
            }
        case .all(let parts):
            parts.enumerated().flatMap { number, part in
                let beside = parts.enumerated().filter { $0.offset != number }.map(\.element)
                return all(in: part, at: path["all"][number]).map {
                    Alternative(path: $0.path, conditions: $0.conditions + beside)
                }
            }
        default: []
        }
    }
}

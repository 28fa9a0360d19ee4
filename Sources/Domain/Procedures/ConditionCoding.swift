extension Condition: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case all, any, not, field
        case equals = "is"
        case isOne = "in"
        case includes, answered, atLeast, atMost, notBefore, notAfter, beginsWith
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let parts = try container.decodeIfPresent([Condition].self, forKey: .all) {
            self = .all(parts)
        } else if let parts = try container.decodeIfPresent([Condition].self, forKey: .any) {
            self = .any(parts)
        } else if let part = try container.decodeIfPresent(Condition.self, forKey: .not) {
            self = .not(part)
        } else {
            self = try Self.comparison(in: container)
        }
    }

    private static func comparison(in container: KeyedDecodingContainer<CodingKeys>) throws -> Condition {
        let field = try container.decode(FieldID.self, forKey: .field)
        guard let comparison = container.allKeys.first(where: { $0 != .field }), container.allKeys.count == 2 else {
            throw DecodingError.dataCorruptedError(
                forKey: .field,
                in: container,
                debugDescription: "条件には field と比べ方（is、in など）を一つずつ書いてください。"
            )
        }
        switch comparison {
        case .equals: return .equals(field, try word(in: container))
        case .isOne: return .isOne(field, of: try container.decode([String].self, forKey: .isOne))
        case .includes: return .includes(field, try container.decode(String.self, forKey: .includes))
        case .answered:
            return try container.decode(Bool.self, forKey: .answered) ? .isAnswered(field) : .not(.isAnswered(field))
        case .atLeast: return .isAtLeast(field, try container.decode(Int.self, forKey: .atLeast))
        case .atMost: return .isAtMost(field, try container.decode(Int.self, forKey: .atMost))
        case .notBefore: return .isNotBefore(field, try container.decode(DayLimit.self, forKey: .notBefore))
        case .notAfter: return .isNotAfter(field, try container.decode(DayLimit.self, forKey: .notAfter))
        case .beginsWith: return .begins(field, with: try container.decode(String.self, forKey: .beginsWith))
        case .all, .any, .not, .field:
            throw DecodingError.dataCorruptedError(
                forKey: comparison,
                in: container,
                debugDescription: "field と \(comparison.rawValue) は一緒に書けません。"
            )
        }
    }

    /// YAML reads a bare `yes` as a Boolean; here it is the word.
    private static func word(in container: KeyedDecodingContainer<CodingKeys>) throws -> String {
        if let flag = try? container.decode(Bool.self, forKey: .equals) { return flag ? "yes" : "no" }
        return try container.decode(String.self, forKey: .equals)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .all(let parts): return try container.encode(parts, forKey: .all)
        case .any(let parts): return try container.encode(parts, forKey: .any)
        case .not(let part): return try container.encode(part, forKey: .not)
        case .equals(let field, let value):
            try container.encode(field, forKey: .field)
            try container.encode(value, forKey: .equals)
        case .isOne(let field, let values):
            try container.encode(field, forKey: .field)
            try container.encode(values, forKey: .isOne)
        case .includes(let field, let value):
            try container.encode(field, forKey: .field)
            try container.encode(value, forKey: .includes)
        case .isAnswered(let field):
            try container.encode(field, forKey: .field)
            try container.encode(true, forKey: .answered)
        case .isAtLeast(let field, let value):
            try container.encode(field, forKey: .field)
            try container.encode(value, forKey: .atLeast)
        case .isAtMost(let field, let value):
            try container.encode(field, forKey: .field)
            try container.encode(value, forKey: .atMost)
        case .isNotBefore(let field, let limit):
            try container.encode(field, forKey: .field)
            try container.encode(limit, forKey: .notBefore)
        case .isNotAfter(let field, let limit):
            try container.encode(field, forKey: .field)
            try container.encode(limit, forKey: .notAfter)
        case .begins(let field, let prefix):
            try container.encode(field, forKey: .field)
            try container.encode(prefix, forKey: .beginsWith)
        }
    }
}

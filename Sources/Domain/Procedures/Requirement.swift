/// Whether a field must be answered. In YAML `required: true`, `required: false` or `required: {when: CONDITION}`.
package enum Requirement: Sendable, Hashable {
    case always
    case never
    case when(Condition)
}

extension Requirement: Codable {
    private enum CodingKeys: CodingKey {
        case when
    }

    package init(from decoder: any Decoder) throws {
        if let flag = try? decoder.singleValueContainer().decode(Bool.self) {
            self = flag ? .always : .never
        } else {
            self = .when(try decoder.container(keyedBy: CodingKeys.self).decode(Condition.self, forKey: .when))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .always, .never:
            var container = encoder.singleValueContainer()
            try container.encode(self == .always)
        case .when(let condition):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(condition, forKey: .when)
        }
    }
}

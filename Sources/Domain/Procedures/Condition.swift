/// A statement about answers given earlier. Inside a repeating group, a field's name means first the field of the same
/// entry, then the one outside.
///
/// In YAML: `{field: a, is: x}`, `{field: a, in: [x, y]}`, `{field: a, includes: x}`, `{field: a, answered: true}`,
/// `{field: n, atLeast: 2}`, `{field: n, atMost: 5}`, `{field: d, notBefore: today}`, `{field: d, notAfter: start+4}`,
/// `{field: address, beginsWith: 兵庫県加古川市}`, `{all: […]}`, `{any: […]}`, `{not: …}`.
package indirect enum Condition: Sendable, Hashable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// The one choice, the text, or for yes/no and consent `yes` or `no`.
    case equals(FieldID, String)
    case isOne(FieldID, of: [String])
    /// One of the ticks of `choices`.
    case includes(FieldID, String)
    case isAnswered(FieldID)
    /// A number, or how many ticks, entries or files there are.
    case isAtLeast(FieldID, Int)
    case isAtMost(FieldID, Int)
    case isNotBefore(FieldID, DayLimit)
    case isNotAfter(FieldID, DayLimit)
    /// Text, or an address written in one line.
    case begins(FieldID, with: String)
}

extension Condition {
    /// Every field that the condition speaks of.
    package var fields: [FieldID] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.fields)
        case .not(let part): part.fields
        case .equals(let id, _), .isOne(let id, _), .includes(let id, _), .isAnswered(let id), .isAtLeast(let id, _),
            .isAtMost(let id, _), .begins(let id, _):
            [id]
        case .isNotBefore(let id, let limit), .isNotAfter(let id, let limit):
            if case .field(let other, _) = limit { [id, other] } else { [id] }
        }
    }
}

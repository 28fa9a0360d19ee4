import Domain
import Foundation

/// A condition that `conditions.js` can decide while one fills in: it speaks of inputs of the same page alone.
/// What was answered on other pages is decided already.
indirect enum LiveCondition: Sendable, Hashable {
    case decided(Bool)
    case all([LiveCondition])
    case any([LiveCondition])
    case not(LiveCondition)
    /// One of the input's values, or what is ticked of it, is among these.
    case holds(input: EntryKey, among: [String])
    /// Any of the inputs is filled in or ticked.
    case filled([EntryKey])
    /// The number in the input lies between the bounds.
    case number(input: EntryKey, atLeast: Int?, atMost: Int?)
    /// The text in the input begins so.
    case begins(input: EntryKey, with: String)
}

extension LiveCondition: Encodable {
    private enum CodingKeys: String, CodingKey {
        case decided, all, any, not, input, inputs, atLeast, atMost
        case among = "in"
        case begins
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .decided(let truth): try container.encode(truth, forKey: .decided)
        case .all(let parts): try container.encode(parts, forKey: .all)
        case .any(let parts): try container.encode(parts, forKey: .any)
        case .not(let part): try container.encode(part, forKey: .not)
        case .holds(let input, let values):
            try container.encode(input, forKey: .input)
            try container.encode(values, forKey: .among)
        case .filled(let inputs): try container.encode(inputs, forKey: .inputs)
        case .number(let input, let least, let most):
            try container.encode(input, forKey: .input)
            try container.encodeIfPresent(least, forKey: .atLeast)
            try container.encodeIfPresent(most, forKey: .atMost)
        case .begins(let input, let prefix):
            try container.encode(input, forKey: .input)
            try container.encode(prefix, forKey: .begins)
        }
    }

    /// For the page's `data-when`.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

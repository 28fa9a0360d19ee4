import Foundation

/// What is kept of an incident, a drill or a change: what happened when, for how long nothing was acknowledged to citizens,
/// and whether anything acknowledged was lost.
package struct Evidence: Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case incident, drill, change

        /// For the operator.
        package var title: String {
            switch self {
            case .incident: "障害"
            case .drill: "訓練"
            case .change: "計画作業"
            }
        }
    }

    package struct Moment: Codable, Sendable {
        package let at: Date
        package let sentence: String

        package init(_ sentence: String, at: Date = .now) {
            self.at = at
            self.sentence = sentence
        }
    }

    /// Sorts by time: `20261126T071500Z-change-dc2`.
    package let id: String
    package let kind: Kind
    package let title: String
    package let begun: Date
    package let ended: Date
    /// Recovery time: the longest while in which no citizen's write was acknowledged, as seen from outside; nil when no
    /// probe has looked.
    package let rtoSeconds: Double?
    /// Acknowledged canaries that were looked for afterwards, and those of them that were not there (recovery point: 0).
    package let checked: Int?
    package let lost: Int?
    /// Who asked for it, and why; nil for what happened by itself.
    package let asker: Asker?
    package let timeline: [Moment]
    /// Whether what was to be shown has been shown.
    package let hasSucceeded: Bool
    /// The host that writes this.
    package let writer: String

    package struct Asker: Codable, Sendable {
        package let name: String
        package let reason: String

        package init(name: String, reason: String) {
            self.name = name
            self.reason = reason
        }
    }

    package static func id(_ begun: Date, _ kind: Kind, _ about: String) -> String {
        let digits = begun.formatted(.iso8601).filter { !"-:".contains($0) }
        return "\(digits)-\(kind.rawValue)-\(about)"
    }
}

import Foundation

/// What was measured, beside its limit or what a peer did in the same run.
struct Figure: Encodable {
    /// What the ratio of ours to the limit has to be.
    enum Goal {
        case atLeast(Double)
        case below(Double)
        /// It is shown to explain other figures.
        case none

        var text: String {
            switch self {
            case .atLeast(let ratio): String(format: ">= %g", ratio)
            case .below(let ratio): String(format: "< %g", ratio)
            case .none: "-"
            }
        }
    }

    private let name: String
    private let ours: Double
    private let limit: Double
    private let ratio: Double
    private let unit: String
    private let goal: String

    init(_ name: String, ours: Double, limit: Double, unit: String, goal: Goal = .none) {
        self.name = name
        self.ours = ours
        self.limit = limit
        self.unit = unit
        self.goal = goal.text
        ratio = ours / limit
    }

    /// Writes the figure as one line of JSON, at once: whoever waits for a long benchmark wants to see it grow.
    func print() throws {
        let line = try JSONEncoder().encode(self) + Data("\n".utf8)
        try FileHandle.standardOutput.write(contentsOf: line)
    }
}

import Domain

/// A condition that must come out true, or false, for the answers that are looked for.
struct Demand {
    let condition: Condition
    let truth: Bool

    static func holds(_ condition: Condition) -> Demand { Demand(condition: condition, truth: true) }

    static func fails(_ condition: Condition) -> Demand { Demand(condition: condition, truth: false) }

    /// `nil` while answers are missing that decide it.
    func isMet(in circumstances: Circumstances) -> Bool? {
        condition.truth(in: circumstances).map { $0 == truth }
    }
}

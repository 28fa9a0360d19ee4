import Domain

/// Finds out whether applicants can answer so that given conditions come out as demanded.
///
/// It tries the answers in the order of the form, for each field one of each kind that the conditions at hand can tell
/// apart, and judges them by the very rules by which the form is read. So the outcome is exact, unless there were too
/// many combinations to try.
struct Exploration {
    let form: Form
    let town: Town
    let today: CivilDate
    /// How many combinations were tried in all.
    private(set) var combinations = 0

    init(_ form: Form, town: Town, today: CivilDate) {
        self.form = form
        self.town = town
        self.today = today
    }

    enum Outcome: Sendable {
        case possible
        case impossible
        case tooManyCombinations
    }

    /// Whether all `demands` can be met by answers that break none of the `rules`.
    mutating func outcome(of demands: [Demand], keeping rules: [Rule] = []) -> Outcome {
        let relevant = RelevantFields(form, demands: demands, rules: rules)
        var search = Search(relevant, demands: demands, town: town, today: today)
        let isFound = search.run()
        combinations += search.combinations
        if isFound { return .possible }
        return search.isCut ? .tooManyCombinations : .impossible
    }
}

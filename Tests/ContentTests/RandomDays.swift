import Domain

/// A form of days with random limits, rules and a condition that compares them, as the steps and rules of a package.
struct RandomDays {
    private var random: RandomSource
    private(set) var yaml = ""

    /// Days around today, typed into one input each.
    static let entries: KeyValuePairs<String, [[String]]> = ["d1.year": days, "d2.year": days, "d3.year": days]

    private static let days = (-6...6).map { [CivilDate.sample.adding(days: $0).description] }

    init(seed: UInt64) {
        random = RandomSource(seed: seed)
        yaml = """
            steps:
              - id: first
                title: 一
                fields:
                  - {id: d1, kind: date, label: 一\(limit(after: ["today"]))}
                  - {id: d2, kind: date, label: 二\(limit(after: ["today", "d1"]))}
                  - {id: d3, kind: date, label: 三\(limit(after: ["d1", "d2"]))}
              - id: second
                title: 二
                fields:
                  - {id: last, kind: yesNo, label: 四, when: {all: [\(comparison()), \(comparison()), \(comparison())]}}
            rules:
              - {at: d3, require: \(comparison()), message: だめです。}

            """
    }

    private mutating func limit(after others: [String]) -> String {
        random.pick(["", ", notBefore: \(day(others))", ", notAfter: \(day(others))"])
    }

    private mutating func comparison() -> String {
        let field = random.pick(["d1", "d2", "d3"])
        let others = ["today", "d1", "d2", "d3"].filter { $0 != field }
        let plain = "{field: \(field), \(random.pick(["notBefore", "notAfter"])): \(day(others))}"
        return random.number(0...3) == 0 ? "{not: \(plain)}" : plain
    }

    private mutating func day(_ others: [String]) -> String {
        random.pick(others) + random.pick(["", "+1", "-1"])
    }
}

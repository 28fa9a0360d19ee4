/// A form of random questions with random conditions, as the steps and rules of a package.
struct RandomForm {
    private var random: RandomSource
    private(set) var yaml = ""

    /// Each question's inputs as they may be typed; the first of each is none.
    static let entries: KeyValuePairs<String, [[String]]> = [
        "pick": [[""], ["a"], ["b"], ["c"]],
        "flag": [[""], ["yes"], ["no"]],
        "count": [[""], ["1"], ["2"], ["3"]],
        "ticks": [[""], ["x"], ["y"], ["x", "y"]],
        "late": [[""], ["yes"], ["no"]],
        "last": [[""]],
    ]

    init(seed: UInt64) {
        random = RandomSource(seed: seed)
        let options = "options: [{value: a, label: あ}, {value: b, label: い}, {value: c, label: う}]"
        let ticks = "options: [{value: x, label: あ}, {value: y, label: い}]"
        yaml = """
            steps:
              - id: first
                title: 一
                fields:
                  - {id: pick, kind: choice, label: 一, required: \(requirement(after: [])), \(options)}
                  - {id: flag, kind: yesNo, label: 二, required: \(requirement(after: ["pick"])), when: \(condition(["pick"]))}
                  - {id: count, kind: number, label: 三, min: 1, max: 3, required: \(requirement(after: ["pick", "flag"]))}
              - id: second
                title: 二
                when: \(condition(["pick", "flag", "count"]))
                fields:
                  - {id: ticks, kind: choices, label: 四, required: \(requirement(after: ["count"])), \(ticks)}
                  - {id: late, kind: yesNo, label: 五, when: \(condition(["pick", "flag", "count", "ticks"]))}
              - id: third
                title: 三
                fields:
                  - {id: last, kind: yesNo, label: 六, when: \(condition(["pick", "count", "ticks", "late"]))}
            rules:
              - {at: count, require: \(condition(["pick", "flag", "count"])), message: だめです。}
              - {at: ticks, when: \(condition(["flag"])), require: \(condition(["count", "ticks"])), message: だめです。}

            """
    }

    private mutating func requirement(after fields: [String]) -> String {
        let simple = random.pick(["true", "true", "false"])
        return fields.isEmpty || random.number(0...2) > 0 ? simple : "{when: \(condition(fields))}"
    }

    private mutating func condition(_ fields: [String], depth: Int = 2) -> String {
        switch depth == 0 ? 0 : random.number(0...5) {
        case 3: return "{not: \(condition(fields, depth: depth - 1))}"
        case 4: return "{any: [\(condition(fields, depth: depth - 1)), \(condition(fields, depth: depth - 1))]}"
        case 5: return "{all: [\(condition(fields, depth: depth - 1)), \(condition(fields, depth: depth - 1))]}"
        default: return comparison(of: random.pick(fields))
        }
    }

    private mutating func comparison(of field: String) -> String {
        let size = random.number(0...4)
        let words =
            switch field {
            case "pick": ["is: a", "is: b", "in: [a, c]", "in: [b]", "answered: true"]
            case "flag", "late": ["is: yes", "is: no", "answered: true"]
            case "count": ["atLeast: \(size)", "atMost: \(size)", "atLeast: 2"]
            default: ["includes: x", "includes: y", "atLeast: \(size)", "atMost: \(size)"]
            }
        return "{field: \(field), \(random.pick(words))}"
    }
}

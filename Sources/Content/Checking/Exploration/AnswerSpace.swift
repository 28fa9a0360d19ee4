import Domain

/// For one field, one answer of each kind that a set of conditions can tell apart.
struct AnswerSpace {
    let field: Field
    let comparisons: Comparisons
    let days: DaySpace
    let town: Town

    /// Each further one doubles the selections.
    private static let mostTicks = 10

    var answers: [Answer] {
        switch field.kind {
        case .choice(let options): options.options.map { .choices([$0.value], other: nil) }
        case .choices(let options): ticks(options).map { .choices($0, other: nil) }
        case .yesNo: [.flag(true), .flag(false)]
        case .consent: [.flag(true)]
        case .number(let options), .money(let options), .copies(let options):
            sizes(from: options.min ?? .min, to: options.max ?? .max).map { .number($0) }
        case .group(let options):
            sizes(from: max(1, options.atLeast), to: options.atMost).map { .group(Array(repeating: [:], count: $0)) }
        case .file(let options):
            sizes(from: 1, to: options.maxFiles).map { .files(Array(repeating: "", count: $0)) }
        case .date: days[field.id].map { .date($0) }
        case .text, .longText, .postalCode, .telephone, .email: texts.map { .text($0) }
        case .address(let options):
            lines(options).map { .address(Address(prefecture: "", city: "", town: $0, building: "")) }
        case .name, .kana: [.name(PersonName(family: "", given: ""))]
        case .explanation: []
        }
    }

    /// One size of each run of sizes between which no comparison distinguishes.
    private func sizes(from least: Int, to most: Int) -> [Int] {
        let boundaries = (comparisons.sizes[field.id] ?? []).filter { $0 > least && $0 <= most }
        let first = least == .min ? min((boundaries.min() ?? 1) - 1, most) : least
        return first > most ? [] : [first] + boundaries.sorted()
    }

    /// Each selection of the ticks that are compared, with others as far as the number of ticks is compared.
    private func ticks(_ options: ChoiceOptions) -> [[String]] {
        let values = options.options.map(\.value)
        let others = values.filter { !comparedTicks.contains($0) }
        return (0..<(1 << comparedTicks.count)).flatMap { selection in
            let chosen = comparedTicks.enumerated().filter { selection & (1 << $0.offset) != 0 }.map(\.element)
            let least = max(chosen.count, options.atLeast ?? 1, 1)
            let most = min(chosen.count + others.count, options.atMost ?? values.count)
            return least > most ? [] : sizes(from: least, to: most).map { chosen + others.prefix($0 - chosen.count) }
        }
    }

    private var comparedTicks: [String] {
        Array((comparisons.ticks[field.id] ?? []).sorted().prefix(Self.mostTicks))
    }

    /// Whether so many ticks are compared that some are left out.
    var isCut: Bool { (comparisons.ticks[field.id]?.count ?? 0) > Self.mostTicks }

    /// Each word and each beginning that is compared, and a text that is none of them.
    private var texts: [String] {
        let beginnings = (comparisons.prefixes[field.id] ?? []).map { $0 + Self.other }
        return (comparisons.words[field.id] ?? []).sorted() + beginnings.sorted() + [Self.other]
    }

    private func lines(_ options: AddressOptions) -> [String] {
        let here = town.prefecture + town.city
        let all = texts + [here + Self.other]
        switch options.within {
        case .town: return all.filter { $0.hasPrefix(here) }
        case .elsewhere: return all.filter { !$0.hasPrefix(here) }
        case nil: return all
        }
    }

    /// Something that nobody writes in a condition.
    private static let other = "\u{E000}"
}

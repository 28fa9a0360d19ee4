/// The sides of an answer that conditions compare.
extension Answer {
    /// The word to which the answer is equal: its text, its one choice, `yes` or `no`.
    var word: String? {
        switch self {
        case .text(let text): text
        case .choices(let values, _): values.count == 1 ? values[0] : nil
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): String(number)
        case .date(let date): date.description
        case .name(let name): name.full
        case .address(let address): address.oneLine
        case .group, .files: nil
        }
    }

    var ticks: [String] {
        if case .choices(let values, _) = self { values } else { [] }
    }

    /// A number, or how many ticks, entries or files there are.
    package var size: Int? {
        switch self {
        case .number(let number): number
        case .choices(let values, _): values.count
        case .group(let entries): entries.count
        case .files(let files): files.count
        case .text, .name, .date, .address, .flag: nil
        }
    }

    /// Text, or a name or an address in one line.
    var line: String? {
        switch self {
        case .text(let text): text
        case .name(let name): name.full
        case .address(let address): address.oneLine
        case .date, .choices, .flag, .number, .group, .files: nil
        }
    }
}

/// One figure of a table.
package enum Figure: Sendable, Hashable {
    case count(Int)
    /// Minutes or days.
    case length(Double)
    case share(Share)

    /// For people: 1,200 or 12.5 or 62.5%
    package var text: String {
        if case .count(let count) = self { return NumberText.grouped(count) }
        return cell
    }

    /// For spreadsheets: 1200 or 12.5 or 62.5%
    package var cell: String {
        switch self {
        case .count(let count): return String(count)
        case .length(let length):
            let tenths = Int((length * 10).rounded())
            return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
        case .share(let share): return share.text
        }
    }
}

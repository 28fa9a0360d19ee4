import Domain
import Foundation

/// How states, times and shares are told to people.
enum StatusWords {
    static func state(_ state: Availability.State) -> String {
        switch state {
        case .up: "動いています"
        case .slow: "遅れています"
        case .down: "止まっています"
        case .unknown: "確認できません"
        }
    }

    /// The class of a badge.
    static func badge(_ state: Availability.State) -> String {
        switch state {
        case .up: "badge badge--success"
        case .slow: "badge badge--warning"
        case .down: "badge badge--error"
        case .unknown: "badge"
        }
    }

    /// `2時間3分4秒`; tenths of a second only below a minute.
    static func duration(_ seconds: Double) -> String {
        guard seconds.rounded() >= 60 else {
            let tenths = (max(0, seconds) * 10).rounded() / 10
            return Int(exactly: tenths).map { "\($0)秒" } ?? "\(tenths)秒"
        }
        let whole = Int(min(seconds.rounded(), 1e9))
        let parts = [(whole / 3600, "時間"), (whole / 60 % 60, "分"), (whole % 60, "秒")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    }

    /// Never rounded up: 100% means that it never stood still.
    static func share(_ share: Double) -> String {
        guard share < 1 else { return "100%" }
        // What binary fractions miss of 0.9995 is far less than a millionth.
        let thousandths = min(Int((max(share, 0) * 100_000 + 0.000_001).rounded(.down)), 99_999)
        return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())%"
    }

    /// `11月25日 20時33分から20時39分まで`, with the day again only where it is another one.
    static func period(from begin: Date, to end: Date, on today: CivilDate) -> String {
        let words = end.japaneseShort(on: today)
        let isOneDay = CivilDate(begin) == CivilDate(end)
        let short = isOneDay ? words.split(separator: " ").last.map(String.init) ?? words : words
        return "\(begin.japaneseShort(on: today))から\(short)まで"
    }

    /// `2026-11` as 2026年11月.
    static func month(_ text: String) -> String {
        CivilDate(text + "-01").map { "\($0.year)年\($0.month)月" } ?? text
    }

    /// `2026-11-25` as 11月25日.
    static func day(_ text: String, on today: CivilDate) -> String {
        CivilDate(text)?.short(on: today) ?? text
    }
}

/// A time of day on the clock, in whole minutes since midnight: 0 … 1440. Written `8:30` in content.
package struct MinuteOfDay: Sendable, Hashable {
    package let minutes: Int

    /// `nil` outside of the day.
    package init?(_ minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    package init?(hour: Int, minute: Int) {
        guard (0...59).contains(minute) else { return nil }
        self.init(hour * 60 + minute)
    }

    /// For people: 9時05分, 9時
    package var japanese: String {
        let minute = minutes % 60
        return minute == 0 ? "\(minutes / 60)時" : "\(minutes / 60)時\(minute < 10 ? "0" : "")\(minute)分"
    }

    /// For tables: 9:05
    package var clock: String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
}

extension MinuteOfDay: Comparable {
    package static func < (left: MinuteOfDay, right: MinuteOfDay) -> Bool { left.minutes < right.minutes }
}

extension MinuteOfDay: LosslessStringConvertible {
    /// Reads `8:30` and `08:30`.
    package init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package var description: String { clock }
}

extension MinuteOfDay: WrittenAsText {
    package static func complaint(about text: String) -> String {
        "「\(text)」は時刻ではありません。8:30 のように書いてください。"
    }
}

import Domain
import Foundation

extension CivilDate {
    /// Japan Standard Time is nine hours ahead of UTC, without summer time (勅令第167号, 1895).
    private static let japanOffset: TimeInterval = 9 * 3600

    /// The day in Japan at that moment.
    package init(_ moment: Date) {
        let seconds = (moment.timeIntervalSince1970 + Self.japanOffset).rounded(.down)
        self.init(daysSinceEpoch: Int((seconds / 86_400).rounded(.down)))
    }

    /// The moment at which the day begins in Japan.
    var startInJapan: Date {
        Date(timeIntervalSince1970: TimeInterval(daysSinceEpoch) * 86_400 - Self.japanOffset)
    }
}

extension Date {
    /// The moment at which the day begins in Japan.
    package init(startOf day: CivilDate) {
        self.init(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400 - 9 * 3600)
    }

    /// 2026年11月23日 9時05分, in Japan.
    var japanese: String {
        let minutes = Int(((timeIntervalSince1970 + 9 * 3600) / 60).rounded(.down)) % 1440
        let minute = minutes % 60
        let day = CivilDate(self)
        return "\(day.year)年\(day.month)月\(day.day)日 \(minutes / 60)時\(minute < 10 ? "0" : "")\(minute)分"
    }
}

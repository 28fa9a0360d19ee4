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

    /// For lists: 11月23日, with the year only when it is not that of `today`.
    func short(on today: CivilDate) -> String { year == today.year ? "\(month)月\(day)日" : westernText }

    /// The moment at which the day begins in Japan.
    var startInJapan: Date {
        Date(timeIntervalSince1970: TimeInterval(daysSinceEpoch) * 86_400 - Self.japanOffset)
    }
}

extension Date {
    /// 2026年11月23日 9時05分, in Japan.
    var japanese: String { "\(CivilDate(self).westernText) \(timeOfDay)" }

    /// For lists: 11月23日 9時05分, with the year only when it is not that of `today`.
    func japaneseShort(on today: CivilDate) -> String { "\(CivilDate(self).short(on: today)) \(timeOfDay)" }

    private var timeOfDay: String {
        let minutes = Int(timeIntervalSince(CivilDate(self).startInJapan) / 60)
        let minute = minutes % 60
        return "\(minutes / 60)時\(minute < 10 ? "0" : "")\(minute)分"
    }
}

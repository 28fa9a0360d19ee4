import Foundation

/// How moments are written for people, in Japan's time.
extension Date {
    /// 2026年11月23日 9時05分
    package var japanese: String { "\(CivilDate(self).westernText) \(timeOfDay)" }

    /// For lists: 11月23日 9時05分, with the year only when it is not that of `today`.
    package func japaneseShort(on today: CivilDate) -> String { "\(CivilDate(self).short(on: today)) \(timeOfDay)" }

    private var timeOfDay: String {
        let minutes = Int(timeIntervalSince(CivilDate(self).startInJapan) / 60)
        let minute = minutes % 60
        return "\(minutes / 60)時\(minute < 10 ? "0" : "")\(minute)分"
    }
}

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
    package var startInJapan: Date {
        Date(timeIntervalSince1970: TimeInterval(daysSinceEpoch) * 86_400 - Self.japanOffset)
    }

    /// Its month: `2026-11`.
    package var monthText: String { String(description.prefix(7)) }
}

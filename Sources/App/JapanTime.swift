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
}

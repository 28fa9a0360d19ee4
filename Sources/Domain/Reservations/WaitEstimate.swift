import Foundation

/// How long somebody will wait, as an interval that is kept four times of five.
///
/// The people before share the desks; their times are taken as independent with the mean and the spread of those that were
/// seen (normal approximation of the sum, `z` = 1.28 for 80 %).
package struct WaitEstimate: Sendable, Hashable {
    /// Minutes, rounded to fives: down and up.
    package let from: Int
    package let to: Int

    private static let z = 1.28

    /// - Parameters:
    ///   - ahead: how many are served before, those at the desks included.
    ///   - desks: how many desks serve.
    ///   - mean: minutes that one of them takes.
    ///   - spread: their standard deviation, in minutes.
    package init?(ahead: Int, desks: Int, mean: Double, spread: Double) {
        guard desks > 0, mean > 0, ahead >= 0 else { return nil }
        guard ahead >= desks else {
            (from, to) = (0, ahead == 0 ? 5 : Self.up(mean))
            return
        }
        let turns = Double(ahead) / Double(desks)
        // Those at the desks have been served for half of their time on average.
        let middle = max(0, turns - 0.5) * mean
        let width = Self.z * spread * turns.squareRoot()
        from = Self.down(middle - width)
        to = max(Self.up(middle + width), 5)
    }

    /// 「およそ10〜25分」
    package var text: String { from == 0 ? "\(to)分以内" : "およそ\(from)〜\(to)分" }

    private static func down(_ minutes: Double) -> Int { max(0, Int(minutes / 5) * 5) }
    private static func up(_ minutes: Double) -> Int { Int((minutes / 5).rounded(.up)) * 5 }
}

import Foundation

/// How long it takes until somebody in a line is let in, as an interval: nobody knows whether the line will go on as fast as
/// now.
package struct WaitingSpan: Sendable, Hashable {
    /// Minutes.
    package let from: Int
    package let to: Int

    private static let longest = 180

    /// - Parameters:
    ///   - ahead: how many are let in before.
    ///   - perSecond: how many are let in now.
    package init?(ahead: Int, perSecond: Double) {
        guard ahead >= 0, perSecond > 0 else { return nil }
        let middle = Double(ahead) / perSecond / 60
        from = Self.rounded(middle * 0.7, .down)
        to = max(1, Self.rounded(middle * 1.6, .up))
    }

    /// 「およそ12〜20分」
    package var text: String {
        if from >= Self.longest { return "\(Self.longest / 60)時間以上" }
        return from == 0 ? "\(to)分以内" : "およそ\(from)〜\(to)分"
    }

    /// To what one can grasp: single minutes, then fives, then tens.
    private static func rounded(_ minutes: Double, _ rule: FloatingPointRoundingRule) -> Int {
        let step: Double = minutes < 30 ? 1 : minutes < 60 ? 5 : 10
        return Int((minutes / step).rounded(rule) * step)
    }
}

import Foundation

/// After how many seconds a waiting page looks again: seldom far behind, often near the front, and never all at once.
package enum WaitingRefresh {
    /// - Parameter random: from 0 up to 1, anew for each page.
    package static func seconds(ahead: Int, perSecond: Double, random: Double) -> Int {
        spread(Double(max(0, ahead)) / max(perSecond, AdmissionRate.least) / 4, random)
    }

    /// Before the opening.
    ///
    /// - Parameter left: seconds until then. Those who would look next after it look within the ten seconds that follow it.
    package static func seconds(untilOpening left: TimeInterval, random: Double) -> Int {
        let pause = spread(left / 4, random)
        return Double(pause) < left - 10 ? pause : Int(max(0, left) + 2 + random * 8)
    }

    /// While nothing can happen soon.
    package static func idle(random: Double) -> Int { spread(60, random) }

    /// Between 10 and 60, a fifth less or more than wanted.
    private static func spread(_ wanted: Double, _ random: Double) -> Int {
        Int((min(max(wanted, 12.5), 50) * (0.8 + 0.4 * random)).rounded())
    }
}

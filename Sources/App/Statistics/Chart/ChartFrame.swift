import Domain

/// Where things stand in a chart, in the units of its drawing.
struct ChartFrame: Sendable {
    let scale: ChartScale
    let bars: Int

    static let left = 44.0
    private static let top = 24.0
    private static let height = 160.0

    /// From one bar to the next.
    var step: Double { bars <= 16 ? 48 : bars <= 62 ? 24 : 8 }
    var width: Double { Self.left + step * Double(bars) + 8 }
    var height: Double { bottom + 32 }
    var bottom: Double { Self.top + Self.height }

    func y(of value: Int) -> Double { bottom - (Double(value) * Self.height / Double(scale.top)).tenths }

    func middle(of bar: Int) -> Double { Self.left + step * (Double(bar) + 0.5) }

    /// There is room for a number above each bar.
    var hasFigures: Bool { step > 20 }

    /// Labels that have no room are left out; the table has all of them.
    func isLabelled(_ bar: Int) -> Bool { bar.isMultiple(of: step >= 48 ? 1 : step >= 24 ? 2 : 7) }
}

extension Double {
    /// Drawn as exactly as can be seen.
    var tenths: Double { (self * 10).rounded() / 10 }
}

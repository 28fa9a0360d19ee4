/// The axis of a bar chart of counts: from zero to a round number.
package struct ChartScale: Sendable, Hashable {
    package let top: Int

    /// The smallest of 1, 2, 5, 10, 20, 50 … that no value exceeds.
    package init(for values: [Int]) {
        let highest = values.max() ?? 0
        var unit = 1
        while unit * 10 < highest { unit *= 10 }
        top = [1, 2, 5, 10].map { $0 * unit }.first { $0 >= highest } ?? unit * 10
    }

    private init(top: Int) {
        self.top = top
    }

    /// From 0 to 100.
    package static let percent = ChartScale(top: 100)

    /// Where lines are drawn, from the bottom to the top.
    package var ticks: [Int] { top.isMultiple(of: 2) ? [0, top / 2, top] : [0, top] }
}

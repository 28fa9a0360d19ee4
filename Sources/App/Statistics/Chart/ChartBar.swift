import HTML

/// One bar with its number and its label.
struct ChartBar: Component {
    let bar: BarChart.Bar
    let index: Int
    let series: [ChartSeries]
    let frame: ChartFrame

    var body: some HTML {
        let middle = frame.middle(of: index)
        for piece in pieces { piece }
        if frame.hasFigures && bar.sum > 0 {
            text(.class("chart__text"), .x(middle), .y(frame.y(of: bar.sum) - 5), .textAnchor(.middle)) { bar.figure }
        }
        if frame.isLabelled(index) {
            text(.class("chart__text"), .x(middle), .y(frame.bottom + 18), .textAnchor(.middle)) { bar.label }
        }
    }

    private var pieces: [ChartPiece] {
        var pieces: [ChartPiece] = []
        var below = 0
        for (part, one) in zip(bar.parts, series) where part > 0 {
            let top = frame.y(of: below + part)
            pieces.append(
                ChartPiece(
                    pattern: one.pattern,
                    left: (frame.middle(of: index) - frame.step * 0.35).tenths,
                    top: top,
                    width: (frame.step * 0.7).tenths,
                    height: (frame.y(of: below) - top).tenths
                )
            )
            below += part
        }
        return pieces
    }
}

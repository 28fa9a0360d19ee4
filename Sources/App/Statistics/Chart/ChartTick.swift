import HTML

/// A line of the scale with its number.
struct ChartTick: Component {
    let tick: Int
    let unit: String
    let frame: ChartFrame

    var body: some HTML {
        line(
            .class("chart__tick"),
            .x1(ChartFrame.left),
            .x2(frame.width),
            .y1(frame.y(of: tick)),
            .y2(frame.y(of: tick)),
            .stroke("currentColor")
        )
        text(
            .class("chart__text"),
            .x(ChartFrame.left - 6),
            .y(frame.y(of: tick) + 4),
            .textAnchor(.end)
        ) { "\(tick)\(unit)" }
    }
}

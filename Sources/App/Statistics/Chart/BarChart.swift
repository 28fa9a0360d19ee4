import Domain
import HTML

/// A bar chart, drawn by the server. The table that follows it has the same figures.
struct BarChart: Component {
    struct Bar: Sendable {
        let label: String
        /// One for each series, from the bottom to the top.
        let parts: [Int]
        /// Stands above the bar.
        let figure: String

        var sum: Int { parts.reduce(0, +) }
    }

    /// Unique on the page.
    let id: String
    let name: String
    /// What the drawing shows, for those who do not see it.
    let description: String
    let series: [ChartSeries]
    let bars: [Bar]
    let scale: ChartScale
    /// Of the scale, e.g. 件.
    let unit: String

    var body: some HTML {
        let frame = ChartFrame(scale: scale, bars: bars.count)
        figure(.class("chart")) {
            figcaption(.class("chart__name")) { name }
            if series.count > 1 { ChartKey(series: series) }
            div(.class("chart__scroll"), .tabindex(0), .role(.region), .aria(.label, name)) {
                svg(
                    .class("chart__drawing"),
                    .viewBox(0, 0, frame.width, frame.height),
                    .width(Int(frame.width)),
                    .height(Int(frame.height)),
                    .role(.img),
                    .aria(.labelledby, "\(id)-name"),
                    .aria(.describedby, "\(id)-words")
                ) {
                    title(.id("\(id)-name")) { name }
                    desc(.id("\(id)-words")) { description }
                    for tick in scale.ticks { ChartTick(tick: tick, unit: unit, frame: frame) }
                    for (index, bar) in bars.enumerated() {
                        ChartBar(bar: bar, index: index, series: series, frame: frame)
                    }
                }
            }
        }
    }
}

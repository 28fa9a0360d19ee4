import HTML

/// Which pattern stands for what.
struct ChartKey: Component {
    let series: [ChartSeries]

    var body: some HTML {
        ul(.class("chart__key")) {
            for one in series {
                li {
                    svg(.class("chart__sample"), .viewBox(0, 0, 22, 16), .width(22), .height(16), .aria(.hidden, true))
                    {
                        ChartPiece(pattern: one.pattern, left: 1, top: 1, width: 20, height: 14)
                    }
                    one.name
                }
            }
        }
    }
}

import Domain
import HTML

/// How many were served and how many did not come, group by group.
struct VisitChart: Component {
    let id: String
    let name: String
    let groups: [FigureGroup]
    /// Short enough to stand below a bar.
    let label: @Sendable (FigureGroup) -> String

    private static let series = [
        ChartSeries(name: "予約の対応済み", pattern: .full),
        ChartSeries(name: "予約なしの対応済み", pattern: .striped),
        ChartSeries(name: "不在", pattern: .hollow),
    ]

    private var bars: [BarChart.Bar] {
        groups.map { group in
            let parts = [group.visits?.served, group.visits?.walkInsServed, group.visits?.absent].map { $0 ?? 0 }
            return BarChart.Bar(label: label(group), parts: parts, figure: NumberText.grouped(parts.reduce(0, +)))
        }
    }

    var body: some HTML {
        BarChart(
            id: id,
            name: name,
            description: description,
            series: Self.series,
            bars: bars,
            scale: ChartScale(for: bars.map(\.sum)),
            unit: "件"
        )
    }

    private var description: String {
        let most = groups.indices.max { bars[$0].sum < bars[$1].sum }
        guard let most, bars[most].sum > 0 else { return "対応した方も、不在の方もいません。" }
        return
            "棒の高さは、対応済みと不在を合わせた件数です。いちばん多いのは\(groups[most].name)の\(bars[most].figure)件です。同じ数字が、次の表にあります。"
    }
}

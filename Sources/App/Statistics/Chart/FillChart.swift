import Domain
import HTML

/// How many of a hundred seats were taken, group by group.
struct FillChart: Component {
    let id: String
    let name: String
    let groups: [FigureGroup]
    let label: @Sendable (FigureGroup) -> String

    var body: some HTML {
        let known = groups.compactMap { group in group.seats?.fill.map { (group: group, fill: $0) } }
        BarChart(
            id: id,
            name: name,
            description: Self.description(known),
            series: [ChartSeries(name: "予約で埋まった席", pattern: .full)],
            bars: known.map { group, fill in
                BarChart.Bar(label: label(group), parts: [Int(fill.percent.rounded())], figure: fill.text)
            },
            scale: .percent,
            unit: "%"
        )
    }

    private static func description(_ known: [(group: FigureGroup, fill: Share)]) -> String {
        guard let most = known.max(by: { $0.fill.percent < $1.fill.percent }) else { return "席はありませんでした。" }
        return "棒の高さは、予約で埋まった席の割合です。いちばん高いのは\(most.group.name)の\(most.fill.text)です。同じ数字が、次の表にあります。"
    }
}

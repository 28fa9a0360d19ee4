/// How a part of a bar is drawn, so that it is told apart without colour.
enum ChartPattern: String, Sendable {
    case full
    case striped
    case hollow
}

/// One kind of what the bars of a chart are made of.
struct ChartSeries: Sendable {
    let name: String
    let pattern: ChartPattern
}

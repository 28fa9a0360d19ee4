import HTML

/// A part of a bar: full, striped or hollow, all in the colour of the text around it.
struct ChartPiece: Component {
    let pattern: ChartPattern
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    private static let stripe = 4

    var body: some HTML {
        rect(
            .x(left),
            .y(top),
            .width(width),
            .height(height),
            .fill(pattern == .full ? "currentColor" : "none"),
            .stroke("currentColor"),
            .strokeWidth(1)
        )
        if pattern == .striped { path(.d(stripes), .stroke("currentColor"), .strokeWidth(1.5)) }
    }

    private var stripes: String {
        stride(from: Self.stripe, to: max(Self.stripe, Int(height)), by: Self.stripe)
            .map { "M\(left) \(top + Double($0))h\(width)" }.joined()
    }
}

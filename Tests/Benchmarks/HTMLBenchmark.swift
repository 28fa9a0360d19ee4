import HTML
import NIOCore

/// How fast the HTML room draws a form of thirty fields, beside swift-mustache and beside a string built by hand.
///
/// All three draw the same page from the same values. They take turns within each round, so that whatever else the
/// machine does falls on all of them; the median round counts.
struct HTMLBenchmark {
    /// One measured pair. `ratio` is `ours` divided by `limit`.
    struct Row {
        let name: String
        let ours: Double
        let limit: Double
        let unit: String
        let goal: Double?

        var ratio: Double { ours / limit }
    }

    /// The contestants do not draw the same page, so that comparing them would mean nothing.
    struct DifferentPages: Error {
        let name: String
        let expected: String
        let drawn: String
    }

    var rounds = 15

    func run() throws -> [Row] {
        let form = HTMLBenchmarkForm.sample
        let page = HTMLBenchmarkPage(model: form)
        let templates = try HTMLBenchmarkTemplates()
        try requireSamePage("swift-mustache", templates.render(form) ?? "", as: page)
        try requireSamePage("appending", HTMLBenchmarkAppending.render(form), as: page)

        var ours: [Double] = []
        var mustache: [Double] = []
        var appending: [Double] = []
        for _ in 0..<rounds {
            ours.append(rate(draws: 500) { page.render(capacity: 32_768).readableBytes })
            mustache.append(rate(draws: 3) { templates.render(form)?.utf8.count ?? 0 })
            appending.append(rate(draws: 500) { HTMLBenchmarkAppending.render(form).utf8.count })
        }
        let median = median(of: ours)
        return [
            Row(name: "html-mustache", ours: median, limit: self.median(of: mustache), unit: "pages/s", goal: 50),
            Row(name: "html-appending", ours: median, limit: self.median(of: appending), unit: "pages/s", goal: nil),
        ]
    }

    private func requireSamePage(_ name: String, _ drawn: String, as page: HTMLBenchmarkPage) throws {
        let expected = String(buffer: page.render()).filter { !$0.isWhitespace }
        let drawn = drawn.filter { !$0.isWhitespace }
        guard drawn == expected else { throw DifferentPages(name: name, expected: expected, drawn: drawn) }
    }

    /// Pages per second.
    private func rate(draws: Int, of draw: () -> Int) -> Double {
        var bytes = 0
        let duration = ContinuousClock().measure {
            for _ in 0..<draws { bytes += draw() }
        }
        precondition(bytes > 0, "a page without bytes was measured")
        return Double(draws) / (duration / .seconds(1))
    }

    private func median(of values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}

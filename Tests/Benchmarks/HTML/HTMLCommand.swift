import ArgumentParser
import HTML
import NIOCore

/// How fast the HTML room draws a form of thirty fields, beside swift-mustache and beside a string put together by hand.
///
/// All three draw the same page from the same values.
struct HTMLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "html",
        abstract: "The HTML room beside swift-mustache"
    )

    @Option var rounds = 15

    func run() async throws {
        let form = BenchmarkForm.sample
        let page = BenchmarkPage(model: form)
        let templates = try MustacheForm()
        try requireSamePage("swift-mustache", templates.render(form) ?? "", as: page)
        try requireSamePage("appending", AppendedForm.render(form), as: page)

        let contest = Contest(rounds: rounds)
        let ours = { rate(draws: 500) { page.render(capacity: 32_768).readableBytes } }
        let mustache = try await contest.run(ours) { rate(draws: 3) { templates.render(form)?.utf8.count ?? 0 } }
        try Figure("html.mustache", ours: mustache.ours, limit: mustache.theirs, unit: "pages/s", goal: .atLeast(50))
            .print()
        let appending = try await contest.run(ours) { rate(draws: 500) { AppendedForm.render(form).utf8.count } }
        try Figure("html.appending", ours: appending.ours, limit: appending.theirs, unit: "pages/s").print()
    }

    private func requireSamePage(_ name: String, _ drawn: String, as page: BenchmarkPage) throws {
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
}

/// The contestants do not draw the same page, so that comparing them would mean nothing.
struct DifferentPages: Error {
    let name: String
    let expected: String
    let drawn: String
}

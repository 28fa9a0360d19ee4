import Foundation
import Testing

@testable import Telemetry

@Suite struct PrometheusTextTests {
    /// The checker of Debian's package `prometheus`, where it is installed.
    static let promtool = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/promtool" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private func registryWithEverything() -> MetricRegistry {
        let registry = MetricRegistry()
        let requests = registry.counter("requests_total", "Answered requests.", labels: ["route", "status"])
        requests.increment("/a\\b\"c\nd", "200")
        requests.increment("/住民票", "404")
        registry.histogram("answer_seconds", "Time to the answer.", labels: ["route"]).observe(0.2, "/")
        registry.gauge("temperature_celsius", "A gauge\nin two lines with a \\.").set(-1.5)
        registry.reading("ratio", "Nothing by nothing.") { .nan }
        ProcessStatus.declare(in: registry)
        return registry
    }

    @Test func `label values come back as they were, whatever they hold`() async throws {
        let scrape = try PrometheusScrape(await registryWithEverything().text())
        #expect(scrape.value("requests_total", ["route": "/a\\b\"c\nd", "status": "200"]) == 1)
        #expect(scrape.value("requests_total", ["route": "/住民票", "status": "404"]) == 1)
    }

    @Test func `a help text stays on its line`() async throws {
        let scrape = try PrometheusScrape(await registryWithEverything().text())
        #expect(scrape.helps["temperature_celsius"] == #"A gauge\nin two lines with a \\."#)
    }

    @Test func `numbers are written as Prometheus reads them`() {
        #expect(PrometheusText.number(3) == "3")
        #expect(PrometheusText.number(0.25) == "0.25")
        #expect(PrometheusText.number(1e30) == "1e+30")
        #expect(PrometheusText.number(.infinity) == "+Inf")
        #expect(PrometheusText.number(-.infinity) == "-Inf")
        #expect(PrometheusText.number(.nan) == "NaN")
    }

    @Test func `metrics come in the order of their names, each with help and type above it`() async {
        let registry = MetricRegistry()
        registry.gauge("b", "Second.").set(2)
        registry.counter("a_total", "First.").increment()
        #expect(
            await registry.text() == """
                # HELP a_total First.
                # TYPE a_total counter
                a_total 1
                # HELP b Second.
                # TYPE b gauge
                b 2

                """
        )
    }

    @Test(.enabled(if: promtool != nil))
    func `promtool finds nothing to complain about`() async throws {
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = URL(filePath: try #require(Self.promtool))
        process.arguments = ["check", "metrics"]
        process.standardInput = input
        process.standardError = output
        process.standardOutput = output
        let (endings, continuation) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { continuation.yield($0.terminationStatus) }
        let complaint = PipeReader(output)
        try process.run()
        input.fileHandleForWriting.write(Data(await registryWithEverything().text().utf8))
        try input.fileHandleForWriting.close()
        #expect(await endings.first { _ in true } == 0)
        try output.fileHandleForWriting.close()
        #expect(await complaint.text == "")
    }
}

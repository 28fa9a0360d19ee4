import Testing

@testable import Telemetry

@Suite struct MetricTests {
    let registry = MetricRegistry()

    private enum Method: String, CaseIterable {
        case get = "GET"
        case post = "POST"
    }

    private func scrape() async throws -> PrometheusScrape {
        try PrometheusScrape(await registry.text())
    }

    @Test func `a counter without labels is there before anything happened`() async throws {
        _ = registry.counter("applications_total", "Applications received.")
        #expect(try await scrape().value("applications_total") == 0)
    }

    @Test func `a counter counts each combination of labels apart`() async throws {
        let requests = registry.counter("requests_total", "Requests.", labels: ["route", "status"])
        requests.increment("/", "200")
        requests.increment("/", "200")
        requests.increment("/", "404", by: 5)
        let scrape = try await scrape()
        #expect(scrape.types["requests_total"] == "counter")
        #expect(scrape.value("requests_total", ["route": "/", "status": "200"]) == 2)
        #expect(scrape.value("requests_total", ["route": "/", "status": "404"]) == 5)
        #expect(scrape.samples.count == 2)
    }

    @Test func `a kept series and its labels are the same count`() async throws {
        let jobs = registry.counter("jobs_total", "Jobs.", labels: ["kind"])
        let mail = jobs.series("mail")
        mail.increment()
        jobs.increment("mail")
        #expect(mail.value == 2)
    }

    @Test func `a value outside the declared ones is counted as other`() async throws {
        let requests = registry.counter("requests_total", "Requests.", labels: [Label("method", of: Method.self)])
        requests.increment("GET")
        requests.increment("BREW")
        requests.increment("HACK")
        let scrape = try await scrape()
        #expect(scrape.value("requests_total", ["method": "GET"]) == 1)
        #expect(scrape.value("requests_total", ["method": "other"]) == 2)
    }

    @Test func `a flood of label values never makes more series than the limit and one`() async throws {
        let requests = registry.counter("requests_total", "Requests.", labels: [Label("path", limit: 3)])
        for number in 0..<1000 { requests.increment("/\(number)") }
        let scrape = try await scrape()
        #expect(scrape.samples.count == 4)
        #expect(scrape.value("requests_total", ["path": "/2"]) == 1)
        #expect(scrape.value("requests_total", ["path": "other"]) == 997)
    }

    @Test func `no count is lost when many count at once`() async throws {
        let counter = registry.counter("steps_total", "Steps.", labels: ["who"])
        let gauge = registry.gauge("level", "Level.")
        let histogram = registry.histogram("seconds", "Seconds.", buckets: [1])
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<2_000 {
                        counter.increment("all")
                        gauge.add(1)
                        histogram.observe(0.5)
                    }
                }
            }
        }
        let scrape = try await scrape()
        #expect(scrape.value("steps_total", ["who": "all"]) == 16_000)
        #expect(scrape.value("level") == 16_000)
        #expect(scrape.value("seconds_count") == 16_000)
        #expect(scrape.value("seconds_sum") == 8_000)
    }

    @Test func `a gauge is set and moved both ways`() async throws {
        let open = registry.gauge("connections", "Open connections.", labels: ["listener"])
        open.set(4, "public")
        open.add(1.5, "public")
        open.add(-3, "public")
        #expect(try await scrape().value("connections", ["listener": "public"]) == 2.5)
    }

    @Test func `a histogram adds its buckets up to the count`() async throws {
        let seconds = registry.histogram("seconds", "Time.", buckets: [0.1, 1, 3], labels: ["route"])
        for value in [0.05, 0.1, 0.2, 2.9, 3.1] { seconds.observe(value, "/") }
        seconds.observe(.milliseconds(250), "/")
        let scrape = try await scrape()
        #expect(scrape.value("seconds_bucket", ["route": "/", "le": "0.1"]) == 2)
        #expect(scrape.value("seconds_bucket", ["route": "/", "le": "1"]) == 4)
        #expect(scrape.value("seconds_bucket", ["route": "/", "le": "3"]) == 5)
        #expect(scrape.value("seconds_bucket", ["route": "/", "le": "+Inf"]) == 6)
        #expect(scrape.value("seconds_count", ["route": "/"]) == 6)
        let sum = try #require(scrape.value("seconds_sum", ["route": "/"]))
        #expect(abs(sum - 6.6) < 1e-9)
    }

    @Test func `a value that is no number does not spoil a histogram`() async throws {
        let seconds = registry.histogram("seconds", "Time.", buckets: [1])
        seconds.observe(.nan)
        seconds.observe(0.5)
        #expect(try await scrape().value("seconds_sum") == 0.5)
    }

    @Test func `buckets come out sorted and without infinity however they are written`() {
        let buckets: Buckets = [3, 1, .infinity, 1]
        #expect(buckets.upperBounds == [1, 3])
    }

    @Test func `the promised three seconds are a bound of the answer time`() {
        #expect(Buckets.answerTime.upperBounds.contains(3))
    }

    @Test func `declaring a name twice stops the program where it is declared`() async {
        await #expect(processExitsWith: .failure) {
            let registry = MetricRegistry()
            _ = registry.counter("twice_total", "Once.")
            _ = registry.counter("twice_total", "Again.")
        }
    }

    @Test func `a name that Prometheus would refuse stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = MetricRegistry().counter("requests-total", "A hyphen is not allowed.")
        }
    }
}

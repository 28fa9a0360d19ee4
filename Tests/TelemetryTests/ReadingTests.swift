import Foundation
import Synchronization
import Testing

@testable import Telemetry

@Suite struct ReadingTests {
    @Test func `a read metric is asked anew at each scrape`() async throws {
        let registry = MetricRegistry()
        let waiting = Mutex(3.0)
        registry.reading("jobs_waiting", "Jobs that wait.") { waiting.withLock { $0 } }
        #expect(try PrometheusScrape(await registry.text()).value("jobs_waiting") == 3)
        waiting.withLock { $0 = 7 }
        #expect(try PrometheusScrape(await registry.text()).value("jobs_waiting") == 7)
    }

    @Test func `a reading may give a value for each label`() async throws {
        let registry = MetricRegistry()
        registry.readings("pool_connections", "Connections.", labels: ["state"]) {
            [(["idle"], 2), (["busy"], 5)]
        }
        let scrape = try PrometheusScrape(await registry.text())
        #expect(scrape.value("pool_connections", ["state": "idle"]) == 2)
        #expect(scrape.value("pool_connections", ["state": "busy"]) == 5)
    }

    @Test func `an unknown value is left out rather than shown as zero`() async throws {
        let registry = MetricRegistry()
        registry.reading("jobs_waiting", "Jobs that wait.") { nil }
        #expect(try PrometheusScrape(await registry.text()).samples.isEmpty)
    }

    @Test func `an owner that hangs holds up neither the scrape nor the other metrics`() async throws {
        let registry = MetricRegistry(readingDeadline: .milliseconds(50))
        registry.reading("hanging", "Never answers.") {
            // Sleeps on although it is cancelled, as a call into a library may.
            await Task.detached { try? await Task.sleep(for: .seconds(5)) }.value
            return 1
        }
        registry.reading("prompt", "Answers.") { 1 }
        let start = ContinuousClock.now
        let scrape = try PrometheusScrape(await registry.text())
        #expect(start.duration(to: .now) < .seconds(4))
        #expect(scrape.value("prompt") == 1)
        #expect(scrape.value("hanging") == nil)
    }

    @Test func `the process shows its memory, time, start and open files`() async throws {
        let registry = MetricRegistry()
        ProcessStatus.declare(in: registry)
        let scrape = try PrometheusScrape(await registry.text())
        let memory = try #require(scrape.value("process_resident_memory_bytes"))
        #expect(memory > 1_000_000 && memory < 10_000_000_000)
        #expect(try #require(scrape.value("process_cpu_seconds_total")) > 0)
        let files = try #require(scrape.value("process_open_fds"))
        let limit = try #require(scrape.value("process_max_fds"))
        #expect(files >= 3 && files <= limit)
    }

    @Test func `the start time of the process lies in the last day and not in the future`() throws {
        let start = try #require(ProcessStatus.current()).startTime
        let now = Date.now.timeIntervalSince1970
        #expect(start <= now + 1 && start > now - 86_400)
    }
}

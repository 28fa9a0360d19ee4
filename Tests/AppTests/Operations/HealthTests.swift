import TestKit
import Testing

@Suite struct HealthTests {
    @Test func `a node that reaches its database and has content is ready`() async throws {
        try await TestTown.run { town in
            let watcher = Visitor(at: town.operationsURL)
            #expect(try await watcher.open("/health/live").status == 200)
            let ready = try await watcher.open("/health/ready")
            #expect(ready.status == 200)
            #expect(ready.body.contains("\"ready\":true"))
        }
    }

    @Test func `the metrics can be read by Prometheus`() async throws {
        try await TestTown.run { town in
            _ = try await Visitor(at: town.publicURL).open("/nowhere")
            let metrics = try await Visitor(at: town.operationsURL).open("/metrics")
            #expect(metrics.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
            #expect(metrics.body.contains(#"madoguchi_http_requests_total{site="public""#))
        }
    }
}

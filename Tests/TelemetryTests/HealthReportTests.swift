import Foundation
import Telemetry
import Testing

@Suite struct HealthReportTests {
    private func report(_ states: HealthState...) -> HealthReport {
        HealthReport(
            entries: states.map { HealthReport.Entry(name: "部品", state: $0, sentence: "様子です。", duration: .zero) }
        )
    }

    @Test func `only when every part is well is the process ready`() {
        #expect(report(.ok, .ok).isReady)
        #expect(!report(.ok, .waiting).isReady)
        #expect(!report(.failing, .ok).isReady)
    }

    @Test func `the report says in JSON which part is not well and why`() throws {
        struct Body: Decodable, Equatable {
            struct Check: Decodable, Equatable {
                var name: String
                var state: String
                var sentence: String
                var milliseconds: Int
            }
            var ready: Bool
            var checks: [Check]
        }
        let report = HealthReport(entries: [
            .init(name: "database", state: .ok, sentence: "書き込めます。", duration: .milliseconds(3)),
            .init(name: "content", state: .waiting, sentence: "\"手続\"を\n読み込み中です。", duration: .seconds(2)),
        ])
        let body = try JSONDecoder().decode(Body.self, from: Data(report.json))
        #expect(
            body
                == Body(
                    ready: false,
                    checks: [
                        .init(name: "database", state: "ok", sentence: "書き込めます。", milliseconds: 3),
                        .init(name: "content", state: "waiting", sentence: "\"手続\"を\n読み込み中です。", milliseconds: 2000),
                    ]
                )
        )
    }

    @Test func `the parts are asked at the same time and reported in their order`() async {
        let checks = (0..<10).map { number in
            HealthCheck("part \(number)") {
                try? await Task.sleep(for: .milliseconds(100 - number * 10))
                return .init(.ok, "問題ありません。")
            }
        }
        let report = await HealthReport(asking: checks, deadline: .seconds(30))
        #expect(report.entries.map(\.name) == (0..<10).map { "part \($0)" })
        #expect(report.isReady)
        #expect(report.entries[0].duration >= .milliseconds(100))
    }

    @Test func `a part that hangs is failing, and the report comes all the same`() async {
        let hanging = HealthCheck("database") {
            await Task.detached { try? await Task.sleep(for: .seconds(5)) }.value
            return .init(.ok, "遅すぎました。")
        }
        let start = ContinuousClock.now
        let report = await HealthReport(asking: [hanging], deadline: .milliseconds(50))
        #expect(start.duration(to: .now) < .seconds(4))
        #expect(report.entries[0].state == .failing)
        #expect(report.entries[0].sentence == "時間内に応答がありません。")
    }
}

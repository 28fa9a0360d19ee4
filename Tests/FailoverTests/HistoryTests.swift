import Failover
import Testing

/// The table against a model of the whole cluster: whatever is lost, late, contradictory or paused, no write that was
/// acknowledged is lost by our doing, and nobody is dethroned without proof.
@Suite struct HistoryTests {
    private static let histories: UInt64 = 200
    private static let atOnce: UInt64 = 2

    @Test func `in two hundred troubled histories nothing acknowledged is lost and no reign ends without proof`() async
    {
        let ends = await withTaskGroup(of: [History].self) { group in
            for first in 0..<Self.atOnce {
                group.addTask { await Self.run(stride(from: first, to: Self.histories, by: Int(Self.atOnce))) }
            }
            return await group.reduce(into: [History]()) { $0 += $1 }
        }
        for history in ends.sorted(by: { $0.seed < $1.seed }) {
            #expect(history.violations.isEmpty, "history \(history.seed): \(history.violations.prefix(5))")
        }
        let controllers = ends.map(\.controllers)
        #expect(controllers.map(\.unprovenReleases).reduce(0, +) == 0)
        #expect(controllers.map(\.wrongFences).reduce(0, +) == 0)
        // Otherwise the histories would be too harmless to show anything.
        let releases = controllers.map(\.releases).reduce(0, +), powerOffs = controllers.map(\.powerOffs).reduce(0, +)
        #expect(releases > 100)
        #expect(powerOffs > 30)
        print(
            "\(releases) releases, \(powerOffs) machines off, \(ends.map(\.acknowledgements).reduce(0, +)) acknowledgements"
        )
    }

    /// One after the other, each time with a pause: tests beside this one wait for servers that have no patience.
    private static func run(_ seeds: StrideTo<UInt64>) async -> [History] {
        var ends: [History] = []
        for seed in seeds {
            var history = History(seed: seed)
            history.run()
            ends.append(history)
            await Task.yield()
        }
        return ends
    }
}

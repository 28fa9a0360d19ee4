import Failover
import Testing

/// When a service counts as stopped.
@Suite struct ServiceStopsTests {
    /// Seconds by their letters, and which of them count as stopped, as `x`.
    private func stopped(_ letters: String) -> String {
        let seconds = letters.map { ProbeMinute.Second(rawValue: $0) ?? .unknown }
        return String(ServiceStops.find(in: seconds).map { $0 ? "x" : "." })
    }

    @Test(arguments: [
        ("oooffooo", "........"),
        ("ooofffoo", "...xxx.."),
        ("ffffooof", "xxxx...."),
        ("oof-ffoo", "..xxxx.."),
        ("of-f-o-f", "........"),
        ("sssfsfsf", "........"),
        ("--------", "........"),
    ])
    func `three failures in a row make a stop from the first to the last`(letters: String, expected: String) {
        #expect(stopped(letters) == expected)
    }

    @Test func `a twentieth of five minutes makes a stop although no three failed in a row`() {
        var seconds = Array(repeating: ProbeMinute.Second.ok, count: 600)
        for place in stride(from: 100, to: 400, by: 20) { seconds[place] = .failed }
        let stopped = ServiceStops.find(in: seconds)
        #expect(stopped.firstIndex(of: true) == 100)
        #expect(stopped.lastIndex(of: true) == 380)
        #expect(stopped.count { $0 } == 281)
    }

    @Test func `who looks every five seconds finds a twentieth, too, and no row where there is none`() {
        var seconds = Array(repeating: ProbeMinute.Second.unknown, count: 600)
        for place in stride(from: 0, to: 600, by: 5) { seconds[place] = .ok }
        seconds[100] = .failed
        seconds[150] = .failed
        #expect(!ServiceStops.find(in: seconds).contains(true))
        seconds[200] = .failed
        let stopped = ServiceStops.find(in: seconds)
        #expect(stopped.firstIndex(of: true) == 100)
        #expect(stopped.lastIndex(of: true) == 204)
    }

    @Test func `fewer than a twentieth make none`() {
        var seconds = Array(repeating: ProbeMinute.Second.ok, count: 600)
        for place in stride(from: 100, to: 380, by: 20) { seconds[place] = .failed }
        #expect(!ServiceStops.find(in: seconds).contains(true))
    }
}

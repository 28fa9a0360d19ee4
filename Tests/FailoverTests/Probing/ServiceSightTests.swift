import Failover
import Foundation
import Testing

/// How a service is shown to citizens, and since when.
@Suite struct ServiceSightTests {
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    /// After these probes, one a second: `o` in time, `s` late, `f` failed.
    private func sight(_ letters: String) -> ServiceSight {
        var sight = ServiceSight()
        for (second, letter) in letters.enumerated() { sight.note(result(second, letter)) }
        return sight
    }

    private func result(_ second: Int, _ letter: Character) -> ProbeResult {
        ProbeResult(
            service: .apply,
            begun: start.addingTimeInterval(Double(second)),
            slowest: letter == "s" ? .seconds(4) : .milliseconds(90),
            failure: letter == "f" ? .submit : nil
        )
    }

    @Test(
        arguments: [
            ("ooofooffo", .up, 0), ("oofff", .down, 2), ("oofffff", .down, 2), ("ffffoof", .up, 4), ("ooss", .slow, 2),
            ("sso", .up, 2),
        ] as [(String, AvailabilityReport.Service.State, Double)]
    )
    func `it is in its state since the first probe that found it so`(
        letters: String,
        state: AvailabilityReport.Service.State,
        since: Double
    ) {
        let sight = sight(letters)
        #expect(sight.state == state)
        #expect(sight.since == start.addingTimeInterval(since))
    }

    @Test func `what has lasted for hours is not a minute old`() {
        #expect(sight(String(repeating: "o", count: 7200)).since == start)
        #expect(sight("o" + String(repeating: "f", count: 7200)).since == start.addingTimeInterval(1))
    }

    @Test func `a probe that waited long tells nothing of now`() {
        var sight = sight("oooo")
        sight.note(result(-9, "f"))
        #expect(sight.state == .up)
        #expect(sight.since == start)
    }

    @Test func `before the first probe nothing is known`() {
        #expect(ServiceSight().state == .unknown)
        #expect(ServiceSight().since == nil)
    }
}

import Foundation

/// What came of doing once what a citizen does.
package struct ProbeResult: Sendable {
    package enum Verdict: String, Sendable {
        case ok
        /// Answered, but later than the city asks for.
        case slow
        case failed
    }

    /// The city's requirement: an answer within three seconds, also at peaks.
    package static let tooSlow = Duration.seconds(3)

    package let service: PublicService
    package let begun: Date
    /// The slowest of its steps.
    package let slowest: Duration
    /// The step that was not answered as it should be; nil when all were.
    package let failure: ProbeStep?
    /// Nobody was at the entry: a browser goes on to the next address of the name then.
    package let isUnreached: Bool

    package init(
        service: PublicService,
        begun: Date,
        slowest: Duration,
        failure: ProbeStep? = nil,
        isUnreached: Bool = false
    ) {
        self.service = service
        self.begun = begun
        self.slowest = slowest
        self.failure = failure
        self.isUnreached = isUnreached
    }

    package var verdict: Verdict {
        if failure != nil { return .failed }
        return slowest > Self.tooSlow ? .slow : .ok
    }
}

import Foundation

/// How often a job is tried before it is left to the operators, and how long the pauses grow.
struct JobRetry: Sendable {
    var attempts: Int
    /// In seconds.
    var longestPause: Double

    /// Two seconds, then twice as long each time; spread by up to a quarter so that retries do not come in step.
    func pause(afterAttempt attempt: Int) -> Double {
        min(longestPause, pow(2, Double(min(attempt, 30)))) * Double.random(in: 1...1.25)
    }
}

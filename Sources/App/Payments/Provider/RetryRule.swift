/// When a provider is asked again by itself, and how long is waited before.
///
/// Exponential back-off with full jitter, as Stripe's own libraries do (RequestSender.ts of stripe-node).
package struct RetryRule: Sendable {
    /// How often a call is sent at most.
    package var attempts: Int
    /// Before the second attempt at most; doubled for each one after it.
    package var firstPause: Duration
    package var longestPause: Duration
    /// From 0 to 1.
    package var jitter: @Sendable () -> Double

    package init(
        attempts: Int = 4,
        firstPause: Duration = .milliseconds(250),
        longestPause: Duration = .seconds(5),
        jitter: @escaping @Sendable () -> Double = { .random(in: 0...1) }
    ) {
        self.attempts = attempts
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.jitter = jitter
    }

    /// - Parameters:
    ///   - attempt: how many have been made.
    ///   - wish: how long the provider wants us to wait.
    /// - Returns: nil when it is not asked again: attempts are used up, or it wants more patience than a caller has.
    func pause(after attempt: Int, wish: Duration?) -> Duration? {
        guard attempt < attempts else { return nil }
        if let wish { return wish <= longestPause ? wish : nil }
        let bound = min(longestPause, firstPause * (1 << min(attempt - 1, 16)))
        return bound * jitter()
    }
}

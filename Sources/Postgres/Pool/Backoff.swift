/// Pauses between attempts that grow and are spread, so that those who failed together do not come back together.
struct Backoff {
    let random: () -> Double
    private var longest: Duration = .milliseconds(10)

    init(random: @escaping () -> Double) {
        self.random = random
    }

    mutating func next() -> Duration {
        defer { longest = min(longest * 2, .milliseconds(320)) }
        return longest * (0.5 + random() / 2)
    }
}

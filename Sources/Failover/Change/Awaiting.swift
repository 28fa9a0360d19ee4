/// Waits for something, asked for again and again; an error while asking is no answer yet.
struct Awaiting: Sendable {
    let patience: Duration
    var rhythm = Duration.milliseconds(300)

    /// - Parameter otherwise: what the operator is told when patience ends.
    func found<Found>(_ otherwise: String, _ look: () async throws -> Found?) async throws -> Found {
        let end = ContinuousClock.now + patience
        while ContinuousClock.now < end {
            if let found = try? await look() { return found }
            try await Task.sleep(for: rhythm)
        }
        throw ChangeFailed(sentence: otherwise)
    }

    func until(_ otherwise: String, _ isSo: () async throws -> Bool) async throws {
        _ = try await found(otherwise) { () async throws -> Bool? in try await isSo() ? true : nil }
    }
}

import Testing

/// Waits until something is so, at most for ten seconds.
func eventually(
    within patience: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isSo: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + patience
    while try await !isSo() {
        guard ContinuousClock.now < end else {
            Issue.record("did not become so within \(patience)", sourceLocation: sourceLocation)
            return
        }
        try await Task.sleep(for: .milliseconds(10))
    }
}

/// Waits until something is so.
///
/// - Parameter patience: a loaded machine takes its time; no test that passes needs nearly as long.
/// - Throws: `NeverSo` when it did not become so.
package func eventually(
    within patience: Duration = .seconds(60),
    file: String = #fileID,
    line: Int = #line,
    _ isSo: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + patience
    while try await !isSo() {
        guard ContinuousClock.now < end else { throw NeverSo(file: file, line: line, patience: patience) }
        try await Task.sleep(for: .milliseconds(20))
    }
}

/// What a test waited for did not come.
package struct NeverSo: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let patience: Duration

    package var description: String { "\(file):\(line) did not become so within \(patience)" }
}

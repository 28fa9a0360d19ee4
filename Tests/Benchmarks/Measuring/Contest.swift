/// Two contestants who take turns, so that whatever else the machine does falls on both. The median round counts.
struct Contest {
    let rounds: Int

    /// - Parameters:
    ///   - ours: one round of what is measured.
    ///   - theirs: one round of what it is measured by.
    /// - Returns: the median of each.
    func run(
        _ ours: () async throws -> Double,
        against theirs: () async throws -> Double
    ) async throws -> (ours: Double, theirs: Double) {
        var results: (ours: [Double], theirs: [Double]) = ([], [])
        for round in 0..<rounds {
            // Nobody is always the one who finds the caches warm.
            if round.isMultiple(of: 2) {
                results.ours.append(try await ours())
                results.theirs.append(try await theirs())
            } else {
                results.theirs.append(try await theirs())
                results.ours.append(try await ours())
            }
        }
        return (results.ours.median, results.theirs.median)
    }
}

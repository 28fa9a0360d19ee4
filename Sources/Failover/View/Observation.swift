/// What the controller of one site has seen with its own probes.
package struct Observation: Hashable, Sendable {
    /// How long ago the observation was made; the age grows when the observer falls silent.
    package let age: Duration
    /// For each member the time since the host last answered anything at all, a refused connection included.
    /// A member that is not listed has not been looked for long enough to say anything.
    package let unanswered: [String: Duration]
    /// Members whose PostgreSQL said that it takes writes, with the timeline on which it does.
    package let writable: [String: Int]
    /// Whether the site's own web nodes answer and a primary is seen from there; false for a site without web nodes.
    package let isServing: Bool

    package init(
        age: Duration,
        unanswered: [String: Duration],
        writable: [String: Int] = [:],
        isServing: Bool = false
    ) {
        self.age = age
        self.unanswered = unanswered
        self.writable = writable
        self.isServing = isServing
    }
}

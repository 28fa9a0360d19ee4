/// A question to one part of the service: are you fit to serve?
package struct HealthCheck: Sendable {
    /// The answer: a state, and a sentence in Japanese for the operator.
    package struct Finding: Sendable, Equatable {
        package let state: HealthState
        package let sentence: String

        package init(_ state: HealthState, _ sentence: String) {
            self.state = state
            self.sentence = sentence
        }
    }

    package let name: String
    let examine: @Sendable () async -> Finding

    package init(_ name: String, examine: @escaping @Sendable () async -> Finding) {
        self.name = name
        self.examine = examine
    }
}

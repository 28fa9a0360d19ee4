/// What `madoguchictl doctor` found out about one part of the installation.
package struct Diagnosis: Sendable, Encodable, Hashable {
    package enum State: String, Sendable, Encodable {
        case ok
        /// It serves, but somebody should look after it.
        case attention
        /// It must not serve like this.
        case unfit
    }

    /// The part, e.g. `database`.
    package let check: String
    package let state: State
    /// For the operator; without personal data and secrets.
    package let sentence: String

    init(_ check: String, _ state: State, _ sentence: String) {
        self.check = check
        self.state = state
        self.sentence = sentence
    }

    /// The settings cannot be used, so that nothing else can be asked.
    package init(unreadableSettings error: any Error) {
        self.init("settings", .unfit, "\(error)")
    }
}

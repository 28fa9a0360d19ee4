extension ApplicationStatus {
    /// One allowed change of state.
    package struct Move: Sendable, Hashable {
        package let from: ApplicationStatus
        package let act: ApplicationAct
        package let to: ApplicationStatus
        package let who: ActorKind
        /// For the history, in Japanese.
        package let sentence: String

        init(
            _ from: ApplicationStatus,
            _ act: ApplicationAct,
            _ to: ApplicationStatus,
            by who: ActorKind,
            _ sentence: String
        ) {
            self.from = from
            self.act = act
            self.to = to
            self.who = who
            self.sentence = sentence
        }
    }
}

/// One thing that goes wrong, and how often.
package struct FaultRule: Sendable, Codable, Hashable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// The act is done, and the answer never comes.
        case silentAfterAct
        /// 500, and nothing was done.
        case errorBeforeAct
        /// 500, though it was done.
        case errorAfterAct
        /// The act is done, and the connection breaks before the answer.
        case cutAfterAct
        /// 429 with `Retry-After`, and nothing was done.
        case throttle
        /// The answer takes ``milliseconds``, and so does the act: a repetition meets it while it is running.
        case slow
        /// For ``milliseconds`` from now on every connection breaks at once.
        case outage
        /// A notification is sent ``copies`` times more.
        case webhookDuplicate
        /// A notification waits up to ``milliseconds`` by chance, so that others overtake it.
        case webhookReorder
        /// A notification waits ``milliseconds``.
        case webhookDelay
        /// A notification is never sent.
        case webhookLost
        /// A notification is sent with a wrong signature first.
        case webhookForged

        /// Whether it befalls notifications, and not calls.
        var isOfNotifications: Bool { rawValue.hasPrefix("webhook") }
    }

    package var kind: Kind
    /// From 0 to 1; 1 if absent.
    package var probability: Double?
    /// Of this provider only.
    package var provider: Provider?
    /// Of calls only whose method and path hold this text, e.g. `POST /payments`; of notifications whose type does.
    package var about: String?
    /// At most so often.
    package var times: Int?
    package var milliseconds: Int?
    package var copies: Int?

    package init(
        _ kind: Kind,
        probability: Double? = nil,
        provider: Provider? = nil,
        about: String? = nil,
        times: Int? = nil,
        milliseconds: Int? = nil,
        copies: Int? = nil
    ) {
        self.kind = kind
        self.probability = probability
        self.provider = provider
        self.about = about
        self.times = times
        self.milliseconds = milliseconds
        self.copies = copies
    }
}

/// Everything that goes wrong from now on.
package struct FaultPlan: Sendable, Codable {
    /// The same seed lets chance strike the same calls again.
    package var seed: UInt64
    package var rules: [FaultRule]

    package init(seed: UInt64 = 0, rules: [FaultRule] = []) {
        self.seed = seed
        self.rules = rules
    }
}

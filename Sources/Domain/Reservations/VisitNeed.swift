/// What a visit takes at one counter: these resources together, for so many minutes.
package struct VisitNeed: Sendable, Hashable {
    /// See `Office.Counter`.
    package var counter: String
    /// Sorted, each once.
    package var resources: [String]
    /// How long a slot of theirs is, in minutes.
    package var slot: Int
    /// How long the visit takes there, in minutes.
    package var minutes: Int
    /// What is done there.
    package var purposes: [String]

    package init(counter: String, resources: [String], slot: Int, minutes: Int, purposes: [String]) {
        self.counter = counter
        self.resources = resources
        self.slot = slot
        self.minutes = minutes
        self.purposes = purposes
    }

    /// How many slots in a row it takes.
    package var slots: Int { max(1, (minutes + slot - 1) / max(1, slot)) }
}

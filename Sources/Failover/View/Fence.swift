/// How far the machine of a member has been switched off by its fence agent, for one reign.
package enum Fence: Hashable, Sendable {
    /// Somebody has begun; it takes seconds, and may fail.
    case begun
    /// The power switch itself has confirmed that the machine is off.
    case off
    /// The power switch could not be reached, or did not confirm.
    case failed
}

/// Why nobody can be told any more by the primary of a reign that a write is safe.
package enum Proof: Hashable, Sendable {
    /// The machine is off, confirmed by its power switch.
    case fenced
    /// So many standbys have promised to take nothing more from it that it cannot collect the acknowledgements that a
    /// commit needs, and it has not reached etcd for long enough to have changed that number.
    case quorum(promised: Set<String>)
}

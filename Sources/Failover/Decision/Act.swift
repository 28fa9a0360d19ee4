/// What a controller does next. Each act may be repeated: etcd keeps what has been done.
package enum Act: Hashable, Sendable {
    /// Every standby that hears it takes nothing more from the primary of this reign and does not wait for the hosts
    /// that are gone.
    case callForPromises(lease: Int64, gone: Set<String>)
    /// The primary is there after all: what standbys have promised for this reign holds no longer.
    case withdrawCall
    /// The primary's machine is switched off by its fence agent, which has to confirm it.
    case fence(Member, lease: Int64)
    /// The lease of the primary is revoked, so that Patroni elects at once.
    case release(Reign, Proof)
    /// The member whose timeline is older is switched off: two take writes.
    case fenceRival(Member, timeline: Int)
    /// etcd's leader moves to a site that would not be lost together with the primary.
    case moveEtcdLeader(to: Site)
}

/// What to do, and why, in a sentence for the operator.
package struct Decision: Hashable, Sendable {
    package let rule: Rule
    package let acts: [Act]

    package init(_ rule: Rule, _ acts: [Act] = []) {
        self.rule = rule
        self.acts = acts
    }
}

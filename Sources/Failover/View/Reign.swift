/// The time during which one member holds Patroni's leader key by one lease of etcd. A member that loses the key and
/// gets it again has a new reign, so that nothing that was found out about the old one is held against it.
package struct Reign: Hashable, Sendable {
    package let primary: Member
    /// etcd's number of the lease on which the leader key hangs.
    package let lease: Int64
    /// How long the primary has not renewed the lease: for so long it has not reached a majority of etcd, or it hangs.
    package let silence: Duration

    package init(primary: Member, lease: Int64, silence: Duration) {
        self.primary = primary
        self.lease = lease
        self.silence = silence
    }
}

/// Patroni's record of which standbys may replace the primary without loss (key `/sync`, `synchronous_mode: quorum`).
package struct SyncState: Hashable, Sendable {
    /// Standbys of which a commit waits for some.
    package let voters: Set<String>
    /// How many other voters a candidate has to see. Patroni keeps `quorum + acknowledgements >= voters`.
    package let quorum: Int
    /// etcd's revision of the key's last change.
    package let revision: Int64

    package init(voters: Set<String>, quorum: Int, revision: Int64) {
        self.voters = voters
        self.quorum = quorum
        self.revision = revision
    }

    /// Acknowledgements of standbys without which the primary answers no commit: at least so many.
    package var acknowledgements: Int { max(0, voters.count - quorum) }
}

/// Everything that is decided upon, at one moment: what etcd holds, read in one transaction, and what each site sees.
package struct ClusterView: Sendable {
    package var members: [Member]
    /// nil while no member holds the leader key: Patroni's own election is at work.
    package var reign: Reign?
    package var sync: SyncState?
    /// By site; only sites that have a controller.
    package var observations: [Site: Observation]
    /// Whether standbys have been called to promise for this reign.
    package var isCalled: Bool
    /// Standbys that take nothing more from the primary of this reign.
    package var promised: Set<String>
    /// How far fencing of this reign's primary has come; nil when nobody has begun.
    package var fence: Fence?
    /// Members whose machines can be switched off at all.
    package var fenceable: Set<String>
    /// Whether this reign's end was decided already: what remains is to revoke its lease.
    package var isReleased: Bool
    /// Of two members that take writes on different timelines the one with the older; nil while there is only one.
    package var rival: Rival?
    /// Members that write beside the primary and whose machines somebody has begun to switch off a moment ago.
    package var fencedRivals: Set<String>
    /// Somebody changes the primary on purpose.
    package var isChanging: Bool
    /// Sites from which the cluster was taken away by force, and that have not been taken back.
    package var exiled: Set<Site>
    /// Where etcd's own leader stands; nil when unknown.
    package var etcdLeader: Site?
    /// Sites whose member of etcd is healthy.
    package var etcdHealthy: Set<Site>

    package init(
        members: [Member],
        reign: Reign?,
        sync: SyncState?,
        observations: [Site: Observation],
        isCalled: Bool = false,
        promised: Set<String> = [],
        fence: Fence? = nil,
        fenceable: Set<String> = [],
        isReleased: Bool = false,
        rival: Rival? = nil,
        fencedRivals: Set<String> = [],
        isChanging: Bool = false,
        exiled: Set<Site> = [],
        etcdLeader: Site? = nil,
        etcdHealthy: Set<Site> = []
    ) {
        self.members = members
        self.reign = reign
        self.sync = sync
        self.observations = observations
        self.isCalled = isCalled
        self.promised = promised
        self.fence = fence
        self.fenceable = fenceable
        self.isReleased = isReleased
        self.rival = rival
        self.fencedRivals = fencedRivals
        self.isChanging = isChanging
        self.exiled = exiled
        self.etcdLeader = etcdLeader
        self.etcdHealthy = etcdHealthy
    }
}

extension ClusterView {
    /// What those say who have said something just now.
    var fresh: [Observation] {
        observations.values.filter { $0.age <= Policy().observationLives }
    }
}

/// A member that still takes writes although another does on a later timeline.
package struct Rival: Hashable, Sendable {
    package let member: Member
    package let timeline: Int
    /// For how long both have been seen.
    package let lasting: Duration

    package init(member: Member, timeline: Int, lasting: Duration) {
        self.member = member
        self.timeline = timeline
        self.lasting = lasting
    }
}

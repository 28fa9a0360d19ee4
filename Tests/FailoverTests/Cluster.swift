import Failover

/// Four databases in two data centers and a witness, as in ops/topology.json, with pg1a as the primary.
enum Cluster {
    static let dc1 = Site("dc1"), dc2 = Site("dc2"), witness = Site("witness")
    static let pg1a = Member(name: "pg1a", site: dc1), pg1b = Member(name: "pg1b", site: dc1)
    static let pg2a = Member(name: "pg2a", site: dc2), pg2b = Member(name: "pg2b", site: dc2)
    static let members = [pg1a, pg1b, pg2a, pg2b]

    /// Everything is well, and three controllers say so.
    static var whole: ClusterView {
        ClusterView(
            members: members,
            reign: Reign(primary: pg1a, lease: 7, silence: .zero),
            sync: SyncState(voters: ["pg1b", "pg2a", "pg2b"], quorum: 1, revision: 40),
            observations: [dc1: seen(), dc2: seen(), witness: seen()],
            fenceable: Set(members.map(\.name)),
            etcdLeader: witness,
            etcdHealthy: [dc1, dc2, witness]
        )
    }

    /// An observation in which these hosts have not answered for so long, and all others just now.
    static func seen(
        without gone: Set<String> = [],
        for duration: Duration = .seconds(5),
        age: Duration = .milliseconds(300)
    ) -> Observation {
        let unanswered = members.map { ($0.name, gone.contains($0.name) ? duration : .milliseconds(200)) }
        return Observation(age: age, unanswered: Dictionary(uniqueKeysWithValues: unanswered))
    }

    /// The primary's machine has died: nobody hears it, everybody hears its neighbour.
    static var primaryHostGone: ClusterView {
        var view = whole
        view.observations = [
            dc1: seen(without: ["pg1a"]), dc2: seen(without: ["pg1a"]), witness: seen(without: ["pg1a"]),
        ]
        return view
    }

    /// The primary's data center is gone, its controller with it.
    static var siteGone: ClusterView {
        var view = whole
        let gone: Set = ["pg1a", "pg1b"]
        view.observations = [
            dc1: seen(age: .seconds(4)), dc2: seen(without: gone), witness: seen(without: gone),
        ]
        view.etcdHealthy = [dc2, witness]
        return view
    }

    static func silent(_ view: ClusterView, for silence: Duration) -> ClusterView {
        var view = view
        if let reign = view.reign { view.reign = Reign(primary: reign.primary, lease: reign.lease, silence: silence) }
        return view
    }
}

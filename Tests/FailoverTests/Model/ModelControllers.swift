import Failover

/// Controllers and agents in the model, acting by the very `decide` that acts in production. Nobody leads: all of them
/// act, each upon what it read some ticks ago, which is worse than anything that leases allow.
struct ModelControllers {
    private struct Sighting {
        var answered: [String: Int] = [:]
        var writable: [String: Int] = [:]
        var at = -1000
    }

    private struct Intent {
        let due: Int
        let site: String
        let act: Act
        let promises: [String: ModelEtcd.Promise]
        let syncRevision: Int64
    }

    private var own: [String: Sighting] = [:]
    private var board: [String: Sighting] = [:]
    private var intents: [Intent] = []
    private var fencing: [(due: Int, member: String, site: String, reign: Int64, claim: Int64)] = []
    /// What came of a fence and has not been told etcd yet.
    private var fenced: [(site: String, reign: Int64, isOff: Bool, claim: Int64)] = []
    private var lastGone: [String: Int] = [:]
    private(set) var doors: [String: Door] = [:]
    private(set) var heard: [String: Int] = [:]
    var paused: Set<String> = []

    private(set) var releases = 0
    private(set) var powerOffs = 0
    private(set) var wrongFences = 0
    private(set) var unprovenReleases = 0
    private(set) var ended: Set<Int64> = []

    init() {
        for site in ModelCluster.sites { doors[site] = Door() }
    }

    mutating func tick(_ cluster: inout ModelCluster, _ chance: inout Chance) {
        for (name, member) in cluster.members where !member.isOn || member.isPaused || member.isIsolated {
            lastGone[name] = cluster.now
        }
        for site in ModelCluster.sites where !paused.contains(site) {
            look(from: site, at: cluster)
            // An observation may be lost.
            if cluster.hasEtcd(site), !chance.happens(0.1) {
                board[site] = own[site]
                govern(site, cluster, &chance)
            }
        }
        agents(&cluster, &chance)
        act(&cluster)
    }

    private mutating func look(from site: String, at cluster: ModelCluster) {
        for member in cluster.members.values {
            let isSeen = member.answers && cluster.links(site, member.site)
            if isSeen || own[site]?.answered[member.name] == nil {
                own[site, default: Sighting()].answered[member.name] = cluster.now
            }
            own[site, default: Sighting()].writable[member.name] =
                isSeen && member.runs && member.isWritable ? member.timeline : nil
        }
        own[site]?.at = cluster.now
    }

    private mutating func govern(_ site: String, _ cluster: ModelCluster, _ chance: inout Chance) {
        heard[site] = cluster.now
        let view = view(cluster)
        let candidates = ["dc1", "dc2"].map { place in
            let seen = board[place]
            let isFresh = seen.map { cluster.now - $0.at <= 30 } ?? false
            return Door.Candidate(
                site: Site(place),
                isServing: isFresh && seen?.writable.isEmpty == false,
                hasPrimary: view.reign?.primary.site.name == place
            )
        }
        _ = doors[site]?.turn(candidates, now: .now + .milliseconds(100 * cluster.now))
        for act in decide(view).acts {
            let due = cluster.now + Int.random(in: 0...8, using: &chance)
            intents.append(
                Intent(
                    due: due,
                    site: site,
                    act: act,
                    promises: cluster.etcd.promises,
                    syncRevision: cluster.etcd.sync.revision
                )
            )
        }
    }

    private func view(_ cluster: ModelCluster) -> ClusterView {
        let etcd = cluster.etcd
        let reign = etcd.leader.flatMap { leader in
            Cluster.members.first { $0.name == leader.name }.map {
                Reign(primary: $0, lease: leader.lease, silence: .milliseconds(100 * (cluster.now - leader.renewed)))
            }
        }
        let lease = reign?.lease ?? 0
        let observations = board.map { site, seen in
            (
                Site(site),
                Observation(
                    age: .milliseconds(100 * (cluster.now - seen.at)),
                    unanswered: seen.answered.mapValues { .milliseconds(100 * (seen.at - $0)) },
                    writable: seen.writable
                )
            )
        }
        return ClusterView(
            members: Cluster.members,
            reign: reign,
            sync: etcd.sync,
            observations: Dictionary(uniqueKeysWithValues: observations),
            isCalled: etcd.call?.reign == lease,
            promised: Set(etcd.promises.filter { $0.value.reign == lease }.keys),
            fence: etcd.fences[lease],
            fenceable: Set(Cluster.members.map(\.name)),
            isReleased: etcd.releases.contains(lease)
        )
    }

    private mutating func agents(_ cluster: inout ModelCluster, _ chance: inout Chance) {
        for name in cluster.names where chance.happens(0.6) {
            guard let member = cluster.members[name], cluster.reachesEtcd(member) else { continue }
            let leader = cluster.etcd.leader
            // Processes that have died here: the agent gives their reign up.
            if member.isCrashed, let leader, leader.name == name {
                if cluster.etcd.decideRelease(leader.lease, promised: [:], syncRevision: cluster.etcd.sync.revision) {
                    cluster.etcd.revoke(leader.lease)
                    ended.insert(leader.lease)
                }
            } else if let call = cluster.etcd.call, let leader, call.reign == leader.lease, leader.name != name {
                cluster.members[name]?.refuses = leader.name
                cluster.etcd.promise(name, call.reign)
            } else if cluster.etcd.promises[name] != nil, leader != nil {
                if cluster.etcd.takeBack(name) { cluster.members[name]?.refuses = nil }
            } else if cluster.etcd.promises[name] == nil, leader != nil {
                cluster.members[name]?.refuses = nil
            }
        }
    }

    private mutating func act(_ cluster: inout ModelCluster) {
        let now = cluster.now
        for intent in intents where intent.due <= now && cluster.hasEtcd(intent.site) && !paused.contains(intent.site) {
            switch intent.act {
            case .callForPromises(let lease, let gone): cluster.etcd.putCall(lease, gone: gone)
            case .withdrawCall: cluster.etcd.withdrawCall()
            case .fence(let member, let lease):
                guard let claim = cluster.etcd.beginFence(lease, now: now) else { continue }
                fencing.append((now + 5, member.name, intent.site, lease, claim))
            case .release(let reign, let proof): release(reign, proof, intent, &cluster)
            case .fenceRival, .moveEtcdLeader: continue
            }
        }
        intents.removeAll { $0.due <= now }
        for fence in fencing where fence.due <= now {
            guard let machine = cluster.members[fence.member] else { continue }
            let reaches = cluster.links(fence.site, machine.site)
            if reaches {
                powerOffs += 1
                // Gone some ticks ago at the latest, when somebody decided.
                if now - (lastGone[fence.member] ?? -1000) > 30 { wrongFences += 1 }
                cluster.members[fence.member]?.isOn = false
            }
            fenced.append((fence.site, fence.reign, reaches, fence.claim))
        }
        fencing.removeAll { $0.due <= now }
        for told in fenced where tells(told.site, cluster) {
            cluster.etcd.endFence(told.reign, isOff: told.isOff, claim: told.claim)
        }
        fenced = fenced.filter { !tells($0.site, cluster) }
    }

    /// Tried until it succeeds.
    private func tells(_ site: String, _ cluster: ModelCluster) -> Bool {
        cluster.hasEtcd(site) && !paused.contains(site)
    }

    /// Whoever stood still for so long is started anew, and knows nothing of what it had begun.
    mutating func restart(_ site: String) {
        paused.remove(site)
        fencing.removeAll { $0.site == site }
        fenced.removeAll { $0.site == site }
    }

    private mutating func release(_ reign: Reign, _ proof: Proof, _ intent: Intent, _ cluster: inout ModelCluster) {
        var promises: [String: ModelEtcd.Promise] = [:]
        if case .quorum(let promised) = proof {
            promises = intent.promises.filter { promised.contains($0.key) }
            guard promises.count == promised.count else { return }
        }
        if !cluster.etcd.releases.contains(reign.lease) {
            guard cluster.etcd.decideRelease(reign.lease, promised: promises, syncRevision: intent.syncRevision) else {
                return
            }
            let isFenced = cluster.etcd.fences[reign.lease] == .off
            if promises.isEmpty, !isFenced { unprovenReleases += 1 }
            releases += 1
        }
        cluster.etcd.revoke(reign.lease)
        ended.insert(reign.lease)
    }
}

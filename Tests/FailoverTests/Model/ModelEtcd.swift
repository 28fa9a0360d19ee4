import Failover

/// etcd as the cluster sees it: one consistent store that answers whoever reaches a majority of its members.
struct ModelEtcd {
    struct Leader {
        var name: String
        var lease: Int64
        var renewed: Int
    }

    struct Promise: Equatable {
        let reign: Int64
        let revision: Int64
    }

    /// Ticks after which a lease that nobody renews is gone: Patroni's ttl of 20 s.
    static let ttl = 200
    /// So long the claim of a fence holds, and what came of it unless the machine is off.
    private static let fenceLives = 600

    private(set) var leader: Leader?
    private(set) var sync = SyncState(voters: [], quorum: 0, revision: 0)
    private(set) var syncLeader = ""
    private(set) var promises: [String: Promise] = [:]
    private(set) var call: (reign: Int64, gone: Set<String>)?
    private(set) var fences: [Int64: Fence] = [:]
    /// By reign, the claims that have not ended: by which lease, until when.
    private var claims: [Int64: (lease: Int64, ends: Int)] = [:]
    private(set) var releases: Set<Int64> = []
    private var revision: Int64 = 1

    mutating func expire(now: Int) {
        if let held = leader, now - held.renewed >= Self.ttl { leader = nil }
        for (reign, claim) in claims where claim.ends <= now {
            claims[reign] = nil
            if fences[reign] != .off { fences[reign] = nil }
        }
    }

    mutating func renew(_ lease: Int64, now: Int) {
        if leader?.lease == lease { leader?.renewed = now }
    }

    /// Creates the leader key if there is none; etcd's own atomic operation.
    mutating func acquire(_ name: String, now: Int) -> Int64? {
        guard leader == nil else { return nil }
        revision += 1
        leader = Leader(name: name, lease: revision, renewed: now)
        return revision
    }

    /// Patroni's own compare-and-set on the revision that it read.
    mutating func writeSync(leader: String, voters: Set<String>, quorum: Int, expecting known: Int64) -> Bool {
        guard sync.revision == known else { return false }
        revision += 1
        sync = SyncState(voters: voters, quorum: quorum, revision: revision)
        syncLeader = leader
        return true
    }

    mutating func putCall(_ reign: Int64, gone: Set<String>) { call = (reign, gone) }
    mutating func withdrawCall() { call = nil }

    mutating func promise(_ member: String, _ reign: Int64) {
        guard leader?.lease == reign, call != nil else { return }
        revision += 1
        promises[member] = Promise(reign: reign, revision: revision)
    }

    /// - Returns: whether the promise is gone.
    mutating func takeBack(_ member: String) -> Bool {
        guard let promise = promises[member] else { return true }
        if leader?.lease == promise.reign, releases.contains(promise.reign) { return false }
        promises[member] = nil
        return true
    }

    /// - Returns: the claim, unless another has one.
    mutating func beginFence(_ reign: Int64, now: Int) -> Int64? {
        guard fences[reign] == nil else { return nil }
        revision += 1
        fences[reign] = .begun
        claims[reign] = (revision, now + Self.fenceLives)
        return revision
    }

    /// That the machine was off holds for ever, whoever has switched it off; that it failed, while the claim holds.
    mutating func endFence(_ reign: Int64, isOff: Bool, claim: Int64) {
        if isOff {
            fences[reign] = .off
            claims[reign] = nil
        } else if claims[reign]?.lease == claim {
            fences[reign] = .failed
        }
    }

    /// The transaction of `EtcdClient.release`.
    mutating func decideRelease(_ reign: Int64, promised: [String: Promise], syncRevision: Int64) -> Bool {
        guard leader?.lease == reign, !releases.contains(reign), sync.revision == syncRevision,
            promised.allSatisfy({ promises[$0.key] == $0.value })
        else { return false }
        releases.insert(reign)
        revision += 1
        sync = SyncState(voters: sync.voters, quorum: sync.quorum, revision: revision)
        return true
    }

    mutating func revoke(_ lease: Int64) {
        if leader?.lease == lease { leader = nil }
    }
}

import Failover

/// A cluster in which a tick is a tenth of a second: PostgreSQL's replication and Patroni's rules, as far as they decide
/// who may acknowledge a write. What goes wrong is somebody else's business (``History``).
struct ModelCluster {
    static let sites = ["dc1", "dc2", "witness"]
    /// Patroni gives up without etcd: `retry_timeout` and a loop.
    private static let patience = 40
    /// `wal_sender_timeout`: so long a standby that is away stays among those that are waited for.
    private static let walSenderTimeout = 30

    var now = 0
    var etcd = ModelEtcd()
    var members: [String: ModelMember] = [:]
    /// Pairs of sites between which nothing passes in this direction.
    var cut: Set<[String]> = []
    private(set) var acknowledged: [Int: ModelMember.Entry] = [:]
    /// Who acknowledged under which lease, in this tick.
    private(set) var acknowledging: [(name: String, lease: Int64)] = []
    private var written = 0
    private var lastSeen: [String: [String: Int]] = [:]

    init() {
        for member in Cluster.members { members[member.name] = ModelMember(name: member.name, site: member.site.name) }
        let lease = etcd.acquire("pg1a", now: 0)
        members["pg1a"]?.lease = lease
        members["pg1a"]?.isWritable = true
        _ = etcd.writeSync(leader: "pg1a", voters: ["pg1b", "pg2a", "pg2b"], quorum: 1, expecting: 0)
        setVoters(of: "pg1a", to: ["pg1b", "pg2a", "pg2b"], acknowledgements: 2)
    }

    var names: [String] { members.keys.sorted() }

    func links(_ one: String, _ other: String) -> Bool {
        one == other || !cut.contains([one, other]) && !cut.contains([other, one])
    }

    /// A member of etcd stands at each site.
    func hasEtcd(_ site: String) -> Bool { Self.sites.count { links(site, $0) } >= 2 }

    func reachesEtcd(_ member: ModelMember) -> Bool { member.answers && hasEtcd(member.site) }

    func connects(_ one: ModelMember, _ other: ModelMember) -> Bool {
        one.answers && other.answers && links(one.site, other.site)
    }

    mutating func tick(_ chance: inout Chance) {
        now += 1
        etcd.expire(now: now)
        write()
        replicate(&chance)
        acknowledge()
        for name in names where members[name]?.runs == true {
            // A loop each second, and at once when the leader key vanishes.
            if (now + name.count + Int(name.utf8.last ?? 0)) % 10 == 0 || etcd.leader == nil, !chance.happens(0.1) {
                patroni(name)
            }
        }
    }

    // MARK: PostgreSQL

    private mutating func write() {
        for name in names {
            guard let member = members[name], member.runs, member.isWritable else { continue }
            written += 1
            members[name]?.log.append(.init(write: written, timeline: member.timeline))
        }
    }

    private mutating func replicate(_ chance: inout Chance) {
        for name in names {
            guard let standby = members[name], standby.runs, !standby.isWritable, let source = standby.upstream,
                let upstream = members[source], upstream.runs, upstream.isWritable, standby.refuses != source,
                connects(standby, upstream), !chance.happens(0.05)
            else { continue }
            let count = standby.log.count
            let follows =
                count <= upstream.log.count && (count == 0 || upstream.log[count - 1] == standby.log[count - 1])
            if follows || upstream.timeline > standby.timeline {
                // What the new timeline does not have is rewound.
                members[name]?.log = upstream.log
                members[name]?.timeline = upstream.timeline
                lastSeen[source, default: [:]][name] = now
            }
        }
    }

    private mutating func acknowledge() {
        acknowledging = []
        for name in names {
            guard let primary = members[name], primary.runs, primary.isWritable, primary.acknowledgements > 0 else {
                continue
            }
            let answering = primary.voters.compactMap { members[$0] }.filter {
                $0.runs && !$0.isWritable && $0.upstream == name && $0.refuses != name && connects($0, primary)
            }
            let lengths = answering.filter { $0.timeline == primary.timeline }.map(\.log.count).sorted(by: >)
            guard lengths.count >= primary.acknowledgements else { continue }
            let length = min(lengths[primary.acknowledgements - 1], primary.log.count)
            var isNew = false
            for place in stride(from: length - 1, through: 0, by: -1) {
                if acknowledged[place] == primary.log[place] { break }
                acknowledged[place] = primary.log[place]
                isNew = true
            }
            if isNew { acknowledging.append((name, primary.lease ?? 0)) }
        }
    }

    /// Acknowledged writes that this log does not have.
    func missing(in member: ModelMember) -> Int {
        acknowledged.count { $0.key >= member.log.count || member.log[$0.key] != $0.value }
    }

    private mutating func setVoters(of name: String, to voters: Set<String>, acknowledgements: Int) {
        members[name]?.voters = voters
        members[name]?.acknowledgements = acknowledgements
    }

    // MARK: Patroni

    private mutating func patroni(_ name: String) {
        guard let member = members[name] else { return }
        guard reachesEtcd(member) else {
            if member.isWritable, now - member.heardEtcd > Self.patience { demote(name) }
            return
        }
        members[name]?.heardEtcd = now
        guard let leader = etcd.leader else {
            if member.isWritable { return demote(name) }
            return elect(name)
        }
        if leader.name == name, leader.lease == member.lease, member.isWritable {
            etcd.renew(leader.lease, now: now)
            keepSync(name)
        } else if leader.name == name {
            // It has restarted and finds its old key: nobody else may take it for a leader that it is not.
            etcd.revoke(leader.lease)
        } else {
            demote(name)
            members[name]?.upstream = leader.name
        }
    }

    private mutating func demote(_ name: String) {
        members[name]?.isWritable = false
        members[name]?.lease = nil
    }

    /// The rule of `synchronous_mode: quorum`: a voter that sees enough other voters, none of whom has more than it has.
    private mutating func elect(_ name: String) {
        guard let candidate = members[name], etcd.sync.voters.contains(name) || etcd.syncLeader == name else { return }
        let seen = names.filter { $0 != name }.compactMap { members[$0] }.filter { $0.runs && connects(candidate, $0) }
        let votes = seen.count { etcd.sync.voters.contains($0.name) }
        guard votes >= etcd.sync.quorum || etcd.syncLeader == name else { return }
        let isBehind = seen.contains { ($0.timeline, $0.log.count) > (candidate.timeline, candidate.log.count) }
        guard !isBehind, let lease = etcd.acquire(name, now: now) else { return }
        members[name]?.lease = lease
        members[name]?.isWritable = true
        let newest = members.values.map(\.timeline).max() ?? 0
        members[name]?.timeline = newest + 1
        let others = etcd.sync.voters.subtracting([name])
        setVoters(of: name, to: others, acknowledgements: max(1, etcd.sync.acknowledgements))
        lastSeen[name] = [:]
    }

    /// Who is waited for follows who is there; recorded in etcd and told to PostgreSQL in one step here.
    private mutating func keepSync(_ name: String) {
        guard let primary = members[name] else { return }
        let streaming = names.filter { other in
            guard let seen = lastSeen[name]?[other], let standby = members[other] else { return false }
            let isThere = now - seen <= Self.walSenderTimeout
            // Whoever joins has to have everything that was acknowledged so far.
            return isThere && (primary.voters.contains(other) || missing(in: standby) == 0)
        }
        let wanted = Set(streaming)
        guard !wanted.isEmpty, wanted != primary.voters || etcd.syncLeader != name else { return }
        guard wanted.allSatisfy({ members[$0].map { missing(in: $0) == 0 } ?? false }) else { return }
        let acknowledgements = min(2, wanted.count)
        let known = etcd.sync.revision
        if etcd.writeSync(leader: name, voters: wanted, quorum: wanted.count - acknowledgements, expecting: known) {
            setVoters(of: name, to: wanted, acknowledgements: acknowledgements)
        }
    }
}

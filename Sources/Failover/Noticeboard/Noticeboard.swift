/// All notices and Patroni's keys as they were at one moment.
struct Noticeboard: Sendable {
    private let keys: [String: EtcdKeyValue]

    init(_ found: [EtcdKeyValue]) {
        keys = Dictionary(found.map { ($0.key, $0) }) { _, later in later }
    }

    subscript(key: String) -> EtcdKeyValue? { keys[key] }

    func read<Value: Decodable>(_ key: String, as type: Value.Type) -> Value? {
        keys[key]?.read(type)
    }

    /// Who holds Patroni's leader key, by which lease.
    var patroniLeader: (name: String, lease: Int64)? {
        keys[Notice.patroniLeader].map { ($0.value, $0.lease) }
    }

    var sync: SyncState? {
        guard let key = keys[Notice.patroniSync], let state = key.read(PatroniSync.self) else { return nil }
        let voters = (state.sync_standby ?? "").split(separator: ",").map(String.init)
        return SyncState(voters: Set(voters), quorum: state.quorum ?? 0, revision: key.modRevision)
    }

    /// The member that hands over to another, as long as that has not happened.
    var handingOver: String? { switchover?.leader }

    /// To whom a member hands over, if that has been said.
    func successor(of member: String) -> String? { handingOver == member ? switchover?.member : nil }

    private var switchover: PatroniFailover? { read(Notice.patroniFailover, as: PatroniFailover.self) }

    var change: Notice.Change? { read(Notice.change, as: Notice.Change.self) }

    /// Nobody is called upon to do anything, and nobody hands over.
    var isQuiet: Bool {
        keys[Notice.call] == nil && keys[Notice.change] == nil && keys[Notice.crash] == nil && handingOver == nil
    }

    /// nil when nobody is exiled.
    var exile: Exile? { lastExile.flatMap { $0.sites.isEmpty ? nil : $0 } }

    /// Without sites when all have been taken back; nil when etcd knows of none, as after it has been made anew.
    var lastExile: Exile? { read(Notice.exile, as: Exile.self) }

    var call: Notice.Call? { read(Notice.call, as: Notice.Call.self) }

    func promised(among members: [Member], in reign: Int64) -> Set<String> {
        let promised = members.filter { promise(of: $0.name)?.reign == reign }
        return Set(promised.map(\.name))
    }

    func promise(of member: String) -> Notice.Promise? {
        read(Notice.promise(of: member), as: Notice.Promise.self)
    }

    func fence(in reign: Int64) -> Fence? {
        switch read(Notice.fence(in: reign), as: Notice.FenceState.self)?.state {
        case .begun: .begun
        case .off: .off
        case .failed: .failed
        case nil: nil
        }
    }

    /// Those whose machine somebody has begun to switch off as a rival's, a moment ago.
    func fencedRivals(among members: [Member]) -> Set<String> {
        Set(members.map(\.name).filter { keys[Notice.fence(ofRival: $0)] != nil })
    }

    func isReleased(_ reign: Int64) -> Bool { keys[Notice.release(of: reign)] != nil }

    /// Patroni leaves its key `failover` behind, empty, when it has done what was asked: nobody has written it since.
    func isFree(_ key: String) -> EtcdTransaction.Condition {
        keys[key].map { .isUnchanged(key, since: $0.modRevision) } ?? .isAbsent(key)
    }

    private struct PatroniFailover: Decodable {
        let leader: String?
        let member: String?
    }

    private struct PatroniSync: Decodable {
        let sync_standby: String?
        let quorum: Int?
    }
}

extension EtcdClient {
    func noticeboard() async throws -> Noticeboard {
        let all: [EtcdTransaction.Operation] = [.range(prefix: Notice.patroni), .range(prefix: Notice.prefix)]
        return Noticeboard(try await commit(EtcdTransaction(then: all)).found)
    }

    func put(_ key: String, _ value: some Encodable, lease: Int64 = 0) async throws {
        _ = try await commit(EtcdTransaction(then: [.put(key, try Notice.text(value), lease: lease)]))
    }
}

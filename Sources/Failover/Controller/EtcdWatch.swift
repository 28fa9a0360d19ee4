import Logging
import Synchronization

/// Which members of etcd answer, and who of them leads: asked beside the turns, so that a member that is silent holds up
/// no turn.
final class EtcdWatch: Sendable {
    private static let rhythm = Duration.seconds(2)

    private let etcd: EtcdClient
    private let members: [Settings.EtcdMember]
    private let logger: Logger
    private let seen = Mutex<[EtcdClient.MemberStatus]>([])

    init(etcd: EtcdClient, members: [Settings.EtcdMember], logger: Logger) {
        self.etcd = etcd
        self.members = members
        self.logger = logger
    }

    func run() async {
        await Repetition(name: "etcd", rhythm: Self.rhythm, logger: logger).run {
            let found = await self.etcd.healthy(among: self.members)
            self.seen.withLock { $0 = found }
        }
    }

    var healthy: [EtcdClient.MemberStatus] { seen.withLock { $0 } }

    /// nil when nobody says that he leads.
    var leader: EtcdClient.MemberStatus? { healthy.first { $0.id == $0.leader } }

    /// The leader has just been moved: unknown until they have been asked again.
    func forgetLeader() {
        seen.withLock { seen in
            seen = seen.map { EtcdClient.MemberStatus(member: $0.member, id: $0.id, leader: 0) }
        }
    }
}

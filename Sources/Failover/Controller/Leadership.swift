/// One controller of all acts, by a lease of etcd. Should two think so for a moment, nothing bad comes of it: every act is
/// guarded by etcd itself.
struct Leadership {
    /// etcd's own election takes a second, so it grants no shorter lease.
    private static let seconds: Int64 = 2

    private let etcd: EtcdClient
    private let site: Site
    private var lease: Int64?

    init(etcd: EtcdClient, site: Site) {
        self.etcd = etcd
        self.site = site
    }

    /// Renews, or applies for the office.
    mutating func hold() async throws -> Bool {
        if let lease, try await etcd.renewLease(lease) { return true }
        lease = nil
        // Asking is cheap; leases are written by every member of etcd.
        let office = try await etcd.commit(EtcdTransaction(then: [.read(Notice.leader)]))
        guard office.found.isEmpty else { return false }
        let applied = try await etcd.grantLease(seconds: Self.seconds)
        let claim = EtcdTransaction(
            if: [.isAbsent(Notice.leader)],
            then: [.put(Notice.leader, site.name, lease: applied)]
        )
        guard try await etcd.commit(claim).succeeded else {
            try await etcd.revokeLease(applied)
            return false
        }
        lease = applied
        return true
    }

    /// Gives the office up, so that another need not wait.
    mutating func resign() async throws {
        guard let lease else { return }
        self.lease = nil
        try await etcd.revokeLease(lease)
    }
}

import Failover
import Foundation
import Testing

/// Who may start after a data center was taken away by force.
@Suite struct GateTests {
    private let sites: Set<Site> = [Cluster.dc1, Cluster.dc2]
    private let exile = Exile(
        at: Date(timeIntervalSince1970: 1_795_000_000),
        sites: [Cluster.dc1, Cluster.witness],
        returning: [.init(host: "etcd1", initialCluster: "etcd1=https://10.1.0.31:2380")]
    )
    private let well = Gate.Word(exile: nil, seesPrimary: true)
    private let lonely = Gate.Word(exile: nil, seesPrimary: false)

    private func verdict(
        _ part: Gate.Part,
        of host: String = "pg1a",
        at site: Site = Cluster.dc1,
        hearing words: [Site: Gate.Word?],
        isAdmitted: Bool = false
    ) -> Gate.Verdict {
        Gate.verdict(part, host: host, site: site, words: words, databaseSites: sites, isAdmitted: isAdmitted)
    }

    @Test func `on an ordinary day everybody starts`() {
        let words: [Site: Gate.Word?] = [Cluster.dc1: well, Cluster.dc2: well, Cluster.witness: well]
        #expect(verdict(.patroni, hearing: words) == .passes)
        #expect(verdict(.etcd, of: "etcd1", hearing: words) == .passes)
    }

    @Test func `after everything was off both data centers have to be heard, the witness need not`() {
        #expect(
            verdict(.patroni, hearing: [Cluster.dc1: lonely, Cluster.dc2: lonely, Cluster.witness: nil]) == .passes
        )
        let alone = verdict(.patroni, hearing: [Cluster.dc1: lonely, Cluster.dc2: nil, Cluster.witness: lonely])
        guard case .refused(let sentence) = alone else { return #expect(Bool(false), "\(alone)") }
        #expect(sentence.contains("dc2"))
    }

    @Test func `a standby may join a primary that is seen, and an operator may answer for it`() {
        let alone: [Site: Gate.Word?] = [Cluster.dc1: well, Cluster.dc2: nil, Cluster.witness: well]
        #expect(verdict(.patroni, hearing: alone) == .passes)
        let lost: [Site: Gate.Word?] = [Cluster.dc1: lonely, Cluster.dc2: nil, Cluster.witness: nil]
        #expect(verdict(.patroni, hearing: lost, isAdmitted: true) == .passes)
        #expect(verdict(.etcd, of: "etcd1", hearing: lost) == .passes)
    }

    @Test(arguments: [true, false])
    func `whoever was cut off does not start, whatever an operator says`(isAdmitted: Bool) {
        let words: [Site: Gate.Word?] = [
            Cluster.dc1: lonely, Cluster.dc2: Gate.Word(exile: exile, seesPrimary: true), Cluster.witness: lonely,
        ]
        for part in [Gate.Part.etcd, .patroni] {
            guard case .refused = verdict(part, hearing: words, isAdmitted: isAdmitted) else {
                return #expect(Bool(false), "\(part) starts")
            }
        }
        #expect(verdict(.patroni, of: "pg2a", at: Cluster.dc2, hearing: words) == .passes)
    }

    @Test func `a member of etcd that is let in comes back empty; its neighbours wait`() {
        let words: [Site: Gate.Word?] = [Cluster.dc2: Gate.Word(exile: exile, seesPrimary: true)]
        let expected = Gate.Verdict.rejoins(initialCluster: "etcd1=https://10.1.0.31:2380", exile: exile.at)
        #expect(verdict(.etcd, of: "etcd1", hearing: words) == expected)
        guard case .refused = verdict(.etcd, of: "etcd3", at: Cluster.witness, hearing: words) else {
            return #expect(Bool(false), "etcd3 starts")
        }
    }
}

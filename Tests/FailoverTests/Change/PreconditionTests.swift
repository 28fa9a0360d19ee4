import Failover
import Testing

/// What a planned change asks for, each condition broken alone.
@Suite struct PreconditionTests {
    private func situation() throws -> Situation {
        func member(_ role: String, _ position: Int64 = 1_000_000_000) -> PatroniMember {
            PatroniMember(
                state: "running",
                role: role,
                timeline: 3,
                position: position,
                replication: role == "primary" ? nil : "streaming"
            )
        }
        return Situation(
            controllers: try ["dc1", "dc2", "witness"].map { try Answers.of($0) },
            members: Cluster.members,
            patroni: [
                "pg1a": member("primary"), "pg1b": member("replica"), "pg2a": member("replica"),
                "pg2b": member("replica"),
            ],
            reign: ("pg1a", 7),
            voters: ["pg1b", "pg2a", "pg2b"],
            etcdHealthy: [Cluster.dc1, Cluster.dc2, Cluster.witness],
            etcdSites: [Cluster.dc1, Cluster.dc2, Cluster.witness],
            entrances: [Cluster.dc1, Cluster.dc2],
            backupAge: .seconds(3600)
        )
    }

    private func failing(_ situation: Situation, to site: Site = Cluster.dc2) -> [String] {
        Precondition.all(situation, to: site).filter { !$0.holds }.map(\.name)
    }

    @Test func `on a good day nothing is in the way, and the most advanced member is the candidate`() throws {
        var day = try situation()
        #expect(failing(day).isEmpty)
        #expect(day.candidate(at: Cluster.dc2) == Cluster.pg2a)
        day.patroni["pg2a"] = PatroniMember(
            state: "running",
            role: "replica",
            timeline: 3,
            position: 999_000_000,
            replication: "streaming"
        )
        #expect(day.candidate(at: Cluster.dc2) == Cluster.pg2b)
    }

    @Test func `there is nothing to change to where the primary is, nor to the witness`() throws {
        #expect(failing(try situation(), to: Cluster.dc1) == ["primary", "web"])
        #expect(failing(try situation(), to: Cluster.witness) == ["target", "candidate", "web"])
    }

    @Test func `a standby that lags or has another timeline is in the way, wherever it stands`() throws {
        for broken in [
            PatroniMember(state: "running", role: "replica", timeline: 3, position: 1, replication: "streaming"),
            PatroniMember(
                state: "running",
                role: "replica",
                timeline: 2,
                position: 1_000_000_000,
                replication: "streaming"
            ),
            PatroniMember(state: "running", role: "replica", timeline: 3, position: 1_000_000_000, replication: nil),
        ] {
            var day = try situation()
            day.patroni["pg1b"] = broken
            #expect(failing(day) == ["lag"])
        }
    }

    @Test(arguments: ["pg2a", nil])
    func `a controller that sees another primary than etcd, or none, is in the way`(seen: String?) throws {
        var day = try situation()
        day.controllers[1] = try Answers.of("dc2", primary: seen)
        let failing = Precondition.all(day, to: Cluster.dc2).filter { !$0.holds }
        #expect(failing.map(\.sentence) == ["監督の見ているプライマリーが、etcd と一致しません: dc2"])
    }

    @Test(arguments: [(10, "1 時間以内"), (3600, "1 時間以内"), (21_300, "6 時間以内"), (97_000, "26 時間前")])
    func `the age of the newest backup is told in whole hours`(seconds: Int, words: String) throws {
        var day = try situation()
        day.backupAge = .seconds(seconds)
        let backup = try #require(Precondition.all(day, to: Cluster.dc2).first { $0.name == "backup" })
        #expect(backup.sentence.contains(words))
    }

    @Test func `each further condition is named when it alone does not hold`() throws {
        var day = try situation()
        day.voters = ["pg2a", "pg2b"]
        #expect(failing(day) == ["synchronous"])
        day = try situation()
        day.etcdHealthy = [Cluster.dc1, Cluster.dc2]
        #expect(failing(day) == ["etcd"])
        day = try situation()
        day.controllers[2] = try Answers.silent("witness")
        #expect(failing(day) == ["controllers"])
        day = try situation()
        day.controllers[1] = try Answers.of("dc2", rule: "tooFewObservers")
        #expect(failing(day) == ["quiet"])
        day = try situation()
        day.controllers[0] = try Answers.of("dc1", isIncidentOpen: true)
        #expect(failing(day) == ["quiet"])
        day = try situation()
        day.isHandingOver = true
        #expect(failing(day) == ["quiet"])
        day = try situation()
        day.backupAge = .seconds(27 * 3600)
        #expect(failing(day) == ["backup"])
        day.backupAge = nil
        #expect(failing(day) == ["backup"])
        day = try situation()
        day.exiled = [Cluster.dc2]
        #expect(failing(day) == ["target", "quiet"])
        day = try situation()
        day.controllers = try ["dc1", "dc2", "witness"].map { try Answers.of($0, serving: false) }
        #expect(failing(day) == ["web"])
    }
}

import Failover
import Foundation
import Testing

/// Each row of the table, and what must keep it from being used.
@Suite struct DecideTests {
    private let policy = Policy()

    @Test func `while the primary is seen nothing is done`() {
        #expect(decide(Cluster.whole) == Decision(.primarySeen))
    }

    @Test func `while nobody holds the leader key Patroni's election is left alone`() {
        var view = Cluster.siteGone
        view.reign = nil
        #expect(decide(view) == Decision(.noReign))
    }

    @Test func `etcd's leader leaves the primary's site for the witness`() {
        var view = Cluster.whole
        view.etcdLeader = Cluster.dc1
        #expect(decide(view) == Decision(.etcdLeaderBesidePrimary, [.moveEtcdLeader(to: Cluster.witness)]))
        view.etcdHealthy = [Cluster.dc1, Cluster.dc2]
        #expect(decide(view).acts == [.moveEtcdLeader(to: Cluster.dc2)])
        view.etcdHealthy = [Cluster.dc1]
        #expect(decide(view).acts.isEmpty)
    }

    @Test func `a dead machine in a living data center is switched off before its reign is ended`() {
        var view = Cluster.primaryHostGone
        #expect(decide(view).rule == .fenceMachine)
        #expect(decide(view).acts == [.callForPromises(lease: 7, gone: ["pg1a"]), .fence(Cluster.pg1a, lease: 7)])
        view.fence = .begun
        #expect(decide(view).rule == .fenceUnderWay)
        view.fence = .off
        #expect(decide(view) == Decision(.fenceConfirmed, [.release(view.reign!, .fenced)]))
    }

    @Test func `where the power switch fails, promises and silence end the reign`() {
        var view = Cluster.primaryHostGone
        view.fence = .failed
        #expect(decide(view).rule == .awaitPromises)
        view.promised = ["pg1b", "pg2a"]
        #expect(decide(view).rule == .awaitSilence)
        view = Cluster.silent(view, for: policy.silentFor)
        #expect(decide(view).rule == .quorumProven)
    }

    @Test func `nothing is switched off in a data center of which nothing is seen`() {
        var view = Cluster.silent(Cluster.siteGone, for: .seconds(10))
        #expect(decide(view) == Decision(.awaitPromises, [.callForPromises(lease: 7, gone: ["pg1a", "pg1b"])]))
        view.promised = ["pg2a", "pg2b"]
        #expect(decide(view).acts == [.release(view.reign!, .quorum(promised: ["pg2a", "pg2b"]))])
    }

    @Test func `one promise is too few, since two of the others can still acknowledge`() {
        var view = Cluster.silent(Cluster.siteGone, for: .seconds(10))
        view.promised = ["pg2a"]
        #expect(decide(view).rule == .awaitPromises)
    }

    @Test func `promises are worth nothing when a single acknowledgement is enough`() {
        var view = Cluster.silent(Cluster.siteGone, for: .seconds(10))
        view.promised = ["pg2a", "pg2b"]
        // dc2 had been away: commits wait for the neighbour alone.
        view.sync = SyncState(voters: ["pg1b"], quorum: 0, revision: 41)
        #expect(decide(view).rule == .awaitPromises)
        view.sync = nil
        #expect(decide(view).rule == .awaitPromises)
        view.sync = SyncState(voters: [], quorum: 0, revision: 42)
        #expect(decide(view).rule == .awaitPromises)
    }

    @Test func `a primary that renews its lease is not dethroned by promises`() {
        var view = Cluster.siteGone
        view.promised = ["pg2a", "pg2b"]
        for silence in [Duration.zero, .seconds(1), policy.silentFor - .milliseconds(1)] {
            #expect(decide(Cluster.silent(view, for: silence)).rule == .awaitSilence)
        }
        view = Cluster.silent(view, for: policy.silentFor)
        #expect(decide(view).rule == .quorumProven)
    }

    @Test(arguments: [Cluster.dc1, Cluster.dc2, Cluster.witness])
    func `whoever still sees the primary is believed`(site: Site) {
        var view = Cluster.silent(Cluster.primaryHostGone, for: .seconds(10))
        view.promised = ["pg1b", "pg2a", "pg2b"]
        view.observations[site] = Cluster.seen()
        #expect(decide(view) == Decision(.tooFewObservers))
    }

    @Test(arguments: [Cluster.dc2, Cluster.witness])
    func `the word of the other data center or of the witness alone is not enough`(site: Site) {
        var view = Cluster.silent(Cluster.siteGone, for: .seconds(10))
        view.promised = ["pg2a", "pg2b"]
        let others = view
        view.observations[site] = nil
        #expect(decide(view).acts.isEmpty)
        view = others
        view.observations[site] = Cluster.seen(
            without: ["pg1a", "pg1b"],
            age: policy.observationLives + .milliseconds(1)
        )
        #expect(decide(view) == Decision(.tooFewObservers))
    }

    @Test func `a host that has not answered for a moment is not gone`() {
        var view = Cluster.whole
        let almost = policy.goneAfter - .milliseconds(1)
        for site in [Cluster.dc1, Cluster.dc2, Cluster.witness] {
            view.observations[site] = Cluster.seen(without: ["pg1a"], for: almost)
        }
        #expect(decide(view) == Decision(.primarySeen))
    }

    @Test func `a host that nobody has looked for yet is not gone`() {
        var view = Cluster.whole
        for site in view.observations.keys { view.observations[site] = Observation(age: .zero, unanswered: [:]) }
        #expect(decide(view) == Decision(.primarySeen))
    }

    @Test func `when the primary is seen again, the promises are given back`() {
        var view = Cluster.whole
        view.isCalled = true
        #expect(decide(view) == Decision(.primarySeen, [.withdrawCall]))
    }

    @Test func `an end that has been decided is carried out by whoever leads next, whatever is seen by then`() {
        var view = Cluster.whole
        view.isReleased = true
        #expect(decide(view).rule == .finishRelease)
        #expect(decide(view).acts.count == 1)
    }

    @Test func `of two that take writes the older timeline is switched off, if it does not end by itself`() {
        var view = Cluster.whole
        view.rival = Rival(member: Cluster.pg1b, timeline: 4, lasting: policy.rivalAfter)
        #expect(decide(view) == Decision(.twoPrimaries, [.fenceRival(Cluster.pg1b, timeline: 4)]))
        view.rival = Rival(member: Cluster.pg1b, timeline: 4, lasting: policy.rivalAfter - .milliseconds(1))
        #expect(decide(view) == Decision(.primarySeen))
        view.rival = Rival(member: Cluster.pg1b, timeline: 4, lasting: .seconds(60))
        view.fenceable = []
        #expect(decide(view).acts.isEmpty)
    }

    @Test func `a rival whose fence has been begun hides no trouble of the true primary`() {
        var view = Cluster.primaryHostGone
        view.rival = Rival(member: Cluster.pg1b, timeline: 4, lasting: .seconds(60))
        #expect(decide(view) == Decision(.twoPrimaries, [.fenceRival(Cluster.pg1b, timeline: 4)]))
        view.fencedRivals = ["pg1b"]
        #expect(decide(view).rule == .fenceMachine)
        view.observations = Cluster.whole.observations
        view.isCalled = true
        #expect(decide(view) == Decision(.rivalFenceUnderWay, [.withdrawCall]))
    }

    @Test func `of two that were cut off by force and write, each is switched off`() {
        var view = Cluster.whole
        view.reign = Reign(primary: Cluster.pg2a, lease: 9, silence: .zero)
        view.exiled = [Cluster.dc1]
        view.observations[Cluster.dc2] = Observation(age: .zero, unanswered: [:], writable: ["pg1a": 3, "pg1b": 3])
        #expect(decide(view).acts == [.fenceRival(Cluster.pg1a, timeline: 3)])
        view.fencedRivals = ["pg1a"]
        #expect(decide(view).acts == [.fenceRival(Cluster.pg1b, timeline: 3)])
        view.fencedRivals = ["pg1a", "pg1b"]
        #expect(decide(view) == Decision(.rivalFenceUnderWay))
    }

    @Test func `the operator is told a different sentence by each rule`() {
        #expect(Set(Rule.allCases.map(\.sentence)).count == Rule.allCases.count)
        #expect(Rule.allCases.allSatisfy { $0.sentence.hasSuffix("。") })
    }

    @Test func `while somebody changes the primary on purpose nothing else is moved`() {
        var view = Cluster.whole
        view.isChanging = true
        view.etcdLeader = Cluster.dc1
        #expect(decide(view) == Decision(.plannedChange))
    }

    @Test func `a primary that dies while it hands over is dealt with as ever`() {
        var view = Cluster.primaryHostGone
        view.isChanging = true
        #expect(decide(view).rule == .fenceMachine)
    }

    @Test func `who writes although it was cut off by force is switched off at once`() {
        var view = Cluster.whole
        view.reign = Reign(primary: Cluster.pg2a, lease: 9, silence: .zero)
        view.exiled = [Cluster.dc1]
        #expect(decide(view) == Decision(.primarySeen))
        view.observations[Cluster.dc2] = Observation(age: .zero, unanswered: [:], writable: ["pg2a": 4, "pg1b": 3])
        #expect(decide(view) == Decision(.exiledWrites, [.fenceRival(Cluster.pg1b, timeline: 3)]))
    }

    @Test func `the picture in the README is the table's`() throws {
        let repository = URL(filePath: #filePath).appending(path: "../../..").standardized
        let readme = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains("```mermaid\n\(Rule.diagram)```"))
    }
}

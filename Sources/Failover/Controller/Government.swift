import Foundation
import Logging
import Telemetry

/// What a controller does at each turn: look and decide; while it leads, act. What was found is there before anything is
/// done, so that no act, however long it takes, closes a door or costs the office.
struct Government {
    struct Turn: Sendable {
        let board: Noticeboard
        let knowledge: Panel.Knowledge
    }

    /// After etcd's leader could not be moved.
    private static let transferPause = Duration.seconds(60)
    /// So long a fence is one controller's, and what has come of it holds: longer than the agent may take.
    private static let fenceSeconds: Int64 = 60

    private let settings: Settings
    private let etcd: EtcdClient
    private let etcdWatch: EtcdWatch
    private let metrics: FailoverMetrics
    private let logger: Logger
    private let policy = Policy()
    private var watch = Watch()
    private var last: Decision?
    private var door = Door()
    private var failedTransfer: ContinuousClock.Instant?
    private var failing: Set<String> = []

    init(settings: Settings, etcd: EtcdClient, etcdWatch: EtcdWatch, metrics: FailoverMetrics, logger: Logger) {
        self.settings = settings
        self.etcd = etcd
        self.etcdWatch = etcdWatch
        self.metrics = metrics
        self.logger = logger
    }

    mutating func turn(isLeading: Bool) async throws -> Turn {
        let board = try await etcd.noticeboard()
        let view = try await view(board)
        let decision = decide(view, policy)
        if decision != last, isLeading {
            logger.notice(
                "\(decision.rule.sentence)",
                metadata: ["rule": "\(decision.rule)", "acts": "\(decision.acts)"]
            )
        }
        last = decision
        let open = door.turn(candidates(view), now: .now, settling: view.isChanging ? .zero : Door.settling)
        return Turn(
            board: board,
            knowledge: Panel.Knowledge(
                at: .now,
                view: view,
                decision: decision,
                isLeading: isLeading,
                openDoor: open
            )
        )
    }

    /// What the turn's decision asks for. An act that fails keeps no other from being done, and is decided again next time.
    mutating func act(upon turn: Turn) async {
        for act in turn.knowledge.decision.acts where !isResting(act) {
            do {
                try await carryOut(act, on: turn.board)
                failing.remove(act.name)
            } catch {
                if failing.insert(act.name).inserted { logger.warning("\(act.name): \(error)") }
            }
        }
    }

    private func isResting(_ act: Act) -> Bool {
        guard case .moveEtcdLeader = act, let failedTransfer else { return false }
        return ContinuousClock.now - failedTransfer < Self.transferPause
    }

    func standsBesidePrimary(_ knowledge: Panel.Knowledge) -> Bool {
        knowledge.decision.rule == .primarySeen && knowledge.view.reign?.primary.site == settings.site
    }

    /// The sites that have web nodes.
    private func candidates(_ view: ClusterView) -> [Door.Candidate] {
        Set(settings.entrances.map(\.site)).map { site in
            let seen = view.observations[site]
            return Door.Candidate(
                site: site,
                isServing: seen.map { $0.isServing && $0.age <= Entry.knowledgeLives } ?? false,
                hasPrimary: view.reign?.primary.site == site
            )
        }
    }

    private mutating func view(_ board: Noticeboard) async throws -> ClusterView {
        let members = settings.members
        var reign: Reign?
        if let leader = board.patroniLeader, let primary = members.first(where: { $0.name == leader.name }) {
            reign = Reign(primary: primary, lease: leader.lease, silence: try await etcd.silence(of: leader.lease))
        }
        let lease = reign?.lease ?? 0
        let now = ContinuousClock.now
        let observations = watch.observations(on: board, of: settings.etcd.map(\.site), now: now)
        return ClusterView(
            members: members,
            reign: reign,
            sync: board.sync,
            observations: observations,
            isCalled: board.call?.reign == lease,
            promised: board.promised(among: members, in: lease),
            fence: board.fence(in: lease),
            fenceable: settings.fenceable,
            isReleased: board.isReleased(lease),
            rival: watch.rival(in: observations, among: members, policy: policy, now: now),
            fencedRivals: board.fencedRivals(among: members),
            isChanging: board.change != nil,
            exiled: Set(board.exile?.sites ?? []),
            etcdLeader: etcdWatch.leader?.member.site,
            etcdHealthy: Set(etcdWatch.healthy.map(\.member.site))
        )
    }

    private mutating func carryOut(_ act: Act, on board: Noticeboard) async throws {
        metrics.acts.increment(act.name)
        switch act {
        case .callForPromises(let lease, let gone):
            let call = Notice.Call(reign: lease, primary: board.patroniLeader?.name ?? "", gone: gone.sorted())
            if board.call != call { try await etcd.put(Notice.call, call) }
        case .withdrawCall:
            _ = try await etcd.commit(EtcdTransaction(then: [.delete(Notice.call)]))
        case .fence(let member, let lease): try await fence(member, key: Notice.fence(in: lease), isProof: true)
        case .fenceRival(let member, _):
            try await fence(member, key: Notice.fence(ofRival: member.name), isProof: false)
        case .release(let reign, let proof):
            let ended = try await etcd.release(
                reign.lease,
                of: reign.primary.name,
                proof: proof.name,
                promised: proof.promised,
                by: settings.site.name,
                on: board
            )
            logger.notice("release", metadata: ["ended": "\(ended)", "proof": "\(proof.name)"])
        case .moveEtcdLeader(let site):
            guard let leader = etcdWatch.leader, let target = etcdWatch.healthy.first(where: { $0.member.site == site })
            else { return }
            do {
                try await etcd.moveLeader(from: leader, to: target)
                etcdWatch.forgetLeader()
            } catch {
                failedTransfer = .now
                throw error
            }
        }
    }

    /// One controller begins, and says in etcd what came of it. Should it die, or the power switch fail, or the machine
    /// come back and write again, its claim ends by itself and the next one begins.
    /// - Parameter isProof: whether it holds for ever that the machine has been off.
    private func fence(_ member: Member, key: String, isProof: Bool) async throws {
        let lease = try await etcd.grantLease(seconds: Self.fenceSeconds)
        guard try await say(.begun, of: member, key, if: .isAbsent(key), lease) else {
            return try await etcd.revokeLease(lease)
        }
        Task { [self] in
            let isOff = (try? await switchOff(member)) ?? false
            if !isOff { metrics.fenceFailures.increment() }
            logger.notice("fence", metadata: ["member": "\(member.name)", "off": "\(isOff)"])
            await Repetition.untilDone {
                if isOff, isProof {
                    try await etcd.put(key, Notice.FenceState(member: member.name, state: .off))
                } else {
                    // Of a claim that has ended meanwhile there is nothing to say.
                    _ = try await say(isOff ? .off : .failed, of: member, key, if: .hangs(key, on: lease), lease)
                }
            }
        }
    }

    /// - Returns: whether the condition held.
    private func say(
        _ state: Notice.FenceState.State,
        of member: Member,
        _ key: String,
        if condition: EtcdTransaction.Condition,
        _ lease: Int64
    ) async throws -> Bool {
        let text = try Notice.text(Notice.FenceState(member: member.name, state: state))
        return try await etcd.commit(EtcdTransaction(if: [condition], then: [.put(key, text, lease: lease)])).succeeded
    }

    private func switchOff(_ member: Member) async throws -> Bool {
        guard let (program, machine) = settings.powerSwitch(of: member.name) else { return false }
        return try await program.switchOff(machine)
    }
}

extension Act {
    var name: String {
        switch self {
        case .callForPromises: "call"
        case .withdrawCall: "withdraw"
        case .fence: "fence"
        case .fenceRival: "fence_rival"
        case .release: "release"
        case .moveEtcdLeader: "move_etcd_leader"
        }
    }
}

extension Proof {
    var name: String {
        switch self {
        case .fenced: "fenced"
        case .quorum(let promised): "quorum \(promised.sorted().joined(separator: ","))"
        }
    }

    var promised: Set<String> {
        if case .quorum(let promised) = self { promised } else { [] }
    }
}

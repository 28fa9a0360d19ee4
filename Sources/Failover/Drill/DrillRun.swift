import Foundation

/// Carries a drill out and keeps evidence of it. Those that disturb anything ask for the same conditions as a planned
/// change: nobody rehearses during an incident.
package struct DrillRun: Sendable {
    private static let patience = Duration.seconds(120)
    /// How old a restore test may be to stand as the drill's.
    private static let restoreLives: TimeInterval = 24 * 3600

    private let settings: Settings
    private let clients: Clients
    private let asker: Evidence.Asker
    private let say: @Sendable (String) -> Void
    private let waiting = Awaiting(patience: Self.patience)

    package init(
        settings: Settings,
        clients: Clients,
        asker: Evidence.Asker,
        say: @escaping @Sendable (String) -> Void
    ) {
        self.settings = settings
        self.clients = clients
        self.asker = asker
        self.say = say
    }

    /// - Returns: the evidence; of the change and of the way back for ``Drill/switch``.
    package func run(_ drill: Drill) async throws -> [Evidence] {
        switch drill {
        case .switch: try await thereAndBack()
        case .crash, .power: [try await disturb(drill)]
        case .restore: [try await restore()]
        case .tabletop: [try await record(.tabletop, Story(say: say), cost: nil, hasSucceeded: true)]
        }
    }

    private func thereAndBack() async throws -> [Evidence] {
        let situation = try await Situation.gather(settings, clients)
        guard let here = situation.primary?.site,
            let there = situation.entrances.filter({ $0 != here }).min(by: { $0.name < $1.name })
        else { throw ChangeRefused(reasons: ["プライマリーか、切り替え先のデータセンターが見つかりません。"]) }
        var kept: [Evidence] = []
        for site in [there, here] {
            let change = PlannedChange(settings: settings, clients: clients, asker: asker, kind: .drill, say: say)
            do {
                kept.append(try await change.run(to: site))
            } catch let refused as ChangeRefused {
                throw ChangeRefused(reasons: refused.reasons, kept: kept)
            }
            guard kept.allSatisfy(\.hasSucceeded) else { break }
        }
        return kept
    }

    private func disturb(_ drill: Drill) async throws -> Evidence {
        let situation = try await Situation.gather(settings, clients)
        guard let primary = situation.primary, let reign = situation.reign,
            let other = situation.entrances.first(where: { $0 != primary.site })
        else { throw ChangeRefused(reasons: ["プライマリーがいません。"]) }
        let missing = Precondition.all(situation, to: other).filter { !$0.holds }
        guard missing.isEmpty else { throw ChangeRefused(reasons: missing.map(\.sentence)) }
        let story = Story(say: say)
        let lease = try await clients.etcd.grantNoticeLease()
        // Beside the drill, which has to be ended whatever becomes of its notice.
        let keeping = Task { try await clients.etcd.keepNoticeAlive(lease) }
        defer { keeping.cancel() }
        let notice = Notice.Change(to: other.name, operatorName: asker.name, reason: asker.reason)
        let claim = EtcdTransaction(
            if: [.isAbsent(Notice.change), .hangs(Notice.patroniLeader, on: reign.lease)],
            then: [.put(Notice.change, try Notice.text(notice), lease: lease)]
        )
        guard try await clients.etcd.commit(claim).succeeded else {
            throw ChangeRefused(reasons: ["そのあいだに状況が変わりました。"])
        }
        var hasSucceeded = false
        do {
            switch drill {
            case .power: try await switchOff(primary, story)
            default: try await crash(primary, reign.lease, story)
            }
            let next = try await waiting.found("新しいプライマリーが決まりません。") {
                try await newReign(besides: reign.lease)
            }
            story.tell("\(next) がプライマリーになりました。")
            let since = ContinuousClock.now
            try await waiting.until("試しの申請（カナリア）が成功しません。") {
                await Inquiry(settings: settings).isAcknowledging(since: since)
            }
            story.tell("試しの申請（カナリア）が成功しました。")
            hasSucceeded = true
        } catch {
            story.tell("\(error)")
        }
        if drill == .power { try await switchOn(primary, story) }
        if hasSucceeded { hasSucceeded = await isWholeAgain(story) }
        let cost = await Inquiry(settings: settings).interruption(
            seconds: Date.now.timeIntervalSince(story.begun) + 5,
            askingFirst: other
        )
        let evidence = try await record(drill, story, cost: cost, hasSucceeded: hasSucceeded && cost?.lost == 0)
        await clients.etcd.endNotice(lease)
        return evidence
    }

    private func isWholeAgain(_ story: Story) async -> Bool {
        do {
            try await waiting.until("スタンバイがそろいません。patronictl list で確かめてください。") {
                try await clients.etcd.noticeboard().follow(settings.members, among: settings.members)
            }
            story.tell("すべてのスタンバイが新しいプライマリーに追いつきました。")
            return true
        } catch {
            story.tell("\(error)")
            return false
        }
    }

    /// The agent beside the primary does it: nobody else may end processes there.
    private func crash(_ primary: Member, _ reign: Int64, _ story: Story) async throws {
        let lease = try await clients.etcd.grantLease(seconds: 10)
        let order = Notice.Crash(member: primary.name, reign: reign)
        try await clients.etcd.put(Notice.crash, order, lease: lease)
        story.tell("\(primary.name) の PostgreSQL と Patroni の強制終了を指示しました。")
    }

    private func switchOff(_ primary: Member, _ story: Story) async throws {
        guard let (program, machine) = settings.powerSwitch(of: primary.name), try await program.switchOff(machine)
        else { throw ChangeFailed(sentence: "\(primary.name) の電源を切れません。") }
        story.tell("\(primary.name) の電源を切りました。")
    }

    private func switchOn(_ primary: Member, _ story: Story) async throws {
        guard let (program, machine) = settings.powerSwitch(of: primary.name) else { return }
        let isOn = (try? await program.switchOn(machine)) ?? false
        story.tell(isOn ? "\(primary.name) の電源を入れました。" : "\(primary.name) の電源を入れられません。現地で入れてください。")
    }

    private func newReign(besides lease: Int64) async throws -> String? {
        let board = try await clients.etcd.noticeboard()
        guard let leader = board.patroniLeader, leader.lease != lease else { return nil }
        let told = board.patroniMembers(among: settings.members)[leader.name]
        return told?.role == "primary" ? leader.name : nil
    }

    private func restore() async throws -> Evidence {
        let story = Story(say: say)
        let tests = await BackupAge(settings: settings, http: clients.hosts).restoreTests()
        let newest = tests.max { $0.at < $1.at }
        guard let newest else {
            throw ChangeRefused(reasons: ["復元試験の結果がありません。store1 で madoguchi-backup verify を実行してください。"])
        }
        story.tell("最新の復元試験　\(newest.site)　\(newest.isProven ? "成功" : "失敗")　\(Int(newest.seconds)) 秒")
        let isFresh = Date.now.timeIntervalSince(newest.at) <= Self.restoreLives
        if !isFresh { story.tell("24時間より前の結果です。madoguchi-backup verify を実行してから、もう一度記録してください。") }
        return try await record(.restore, story, cost: nil, hasSucceeded: newest.isProven && isFresh)
    }

    private func record(_ drill: Drill, _ story: Story, cost: Interruption?, hasSucceeded: Bool) async throws
        -> Evidence
    {
        try await Scribe(settings: settings, etcd: clients.etcd).write(
            .drill,
            about: drill.rawValue,
            title: drill.title,
            begun: story.begun,
            cost: cost,
            asker: asker,
            timeline: story.moments,
            hasSucceeded: hasSucceeded
        )
    }
}

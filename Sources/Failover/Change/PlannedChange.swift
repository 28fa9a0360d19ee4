import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Changes the data center from which the city works, on purpose: citizens' writes are held by the web nodes meanwhile,
/// not refused. Whoever runs this may be interrupted at any point: Patroni ends what was begun, or leaves everything as it
/// was; the notice of the change and the order to Patroni go with their lease.
package struct PlannedChange: Sendable {
    private static let patience = Duration.seconds(60)

    private let settings: Settings
    private let clients: Clients
    private let asker: Evidence.Asker
    private let kind: Evidence.Kind
    private let say: @Sendable (String) -> Void
    private let waiting = Awaiting(patience: Self.patience, rhythm: .milliseconds(200))

    /// - Parameters:
    ///   - kind: whether this is a change that was needed, or a drill.
    ///   - say: takes a sentence as soon as it is true.
    package init(
        settings: Settings,
        clients: Clients,
        asker: Evidence.Asker,
        kind: Evidence.Kind = .change,
        say: @escaping @Sendable (String) -> Void
    ) {
        self.settings = settings
        self.clients = clients
        self.asker = asker
        self.kind = kind
        self.say = say
    }

    /// - Returns: the evidence, which has been signed and published, whether it succeeded or not.
    /// - Throws: ``ChangeRefused`` when a precondition does not hold; nothing has been done then.
    package func run(to site: Site) async throws -> Evidence {
        let situation = try await Situation.gather(settings, clients)
        let missing = Precondition.all(situation, to: site).filter { !$0.holds }
        guard missing.isEmpty, let reign = situation.reign, let candidate = situation.candidate(at: site),
            let primary = situation.primary
        else { throw ChangeRefused(reasons: missing.map(\.sentence)) }
        let scribe = try Scribe(settings: settings, etcd: clients.etcd)
        let story = Story(say: say)
        story.tell("\(primary.site) の \(primary.name) から \(site) の \(candidate.name) へ切り替えます。")

        let lease = try await clients.etcd.grantNoticeLease()
        var hasSucceeded = false
        do {
            try await withThrowingTaskGroup { group in
                group.addTask { try await clients.etcd.keepNoticeAlive(lease) }
                group.addTask { try await change(reign, primary, candidate, lease, story) }
                try await group.next()
                group.cancelAll()
            }
            hasSucceeded = true
        } catch {
            story.tell("途中で失敗しました。\(error)")
            // Patroni's order goes with the notice, also where etcd had taken both and could not say so.
            await clients.etcd.endNotice(lease)
        }
        return try await finish(story, primary, site, lease, hasSucceeded: hasSucceeded, scribe)
    }

    /// Patroni hands over when it finds this key; it is what its own `switchover` writes.
    private func change(
        _ reign: (primary: String, lease: Int64),
        _ primary: Member,
        _ candidate: Member,
        _ lease: Int64,
        _ story: Story
    ) async throws {
        let notice = Notice.Change(to: candidate.site.name, operatorName: asker.name, reason: asker.reason)
        let order = Notice.Switchover(leader: primary.name, member: candidate.name)
        let board = try await clients.etcd.noticeboard()
        let begun = try await clients.etcd.commit(
            EtcdTransaction(
                if: [
                    .hangs(Notice.patroniLeader, on: reign.lease), board.isFree(Notice.patroniFailover),
                    .isAbsent(Notice.change),
                ],
                then: [
                    .put(Notice.change, try Notice.text(notice), lease: lease),
                    .put(Notice.patroniFailover, try Notice.text(order), lease: lease),
                ]
            )
        )
        guard begun.succeeded else { throw ChangeFailed(sentence: "そのあいだに状況が変わりました。何も変えていません。") }
        story.tell("新しい書き込みを預かり、プライマリーを止めています。")

        try await waiting.until("\(candidate.name) がプライマリーになりませんでした。") {
            try await reigns(candidate)
        }
        story.tell("\(candidate.name) がプライマリーになりました。")
        let since = ContinuousClock.now
        try await waiting.until("切り替え後の試しの申請（カナリア）が成功しません。") {
            await Inquiry(settings: settings).isAcknowledging(since: since)
        }
        story.tell("試しの申請（カナリア）を、保存、送信、照会まで確かめました。")
        try await waiting.until("市民の入口が \(candidate.site) に移りません。") {
            await isDoorOpen(at: candidate.site)
        }
        story.tell("市民の入口を \(candidate.site) に移しました。")
        try await waiting.until("スタンバイがそろいません。patronictl list で確かめてください。") {
            try await clients.etcd.noticeboard().follow(settings.members, among: settings.members)
        }
        story.tell("すべてのスタンバイが新しいプライマリーに追いつきました。")
    }

    private func finish(
        _ story: Story,
        _ primary: Member,
        _ site: Site,
        _ lease: Int64,
        hasSucceeded: Bool,
        _ scribe: Scribe
    ) async throws -> Evidence {
        let cost = await Inquiry(settings: settings).interruption(
            seconds: Date.now.timeIntervalSince(story.begun) + 5,
            askingFirst: site
        )
        let evidence = try await scribe.write(
            kind,
            about: "\(primary.site)-\(site)",
            title: "データセンターの計画切替（\(primary.site) から \(site) へ）",
            begun: story.begun,
            cost: cost,
            asker: asker,
            timeline: story.moments,
            hasSucceeded: hasSucceeded && cost?.lost == 0
        )
        await clients.etcd.endNotice(lease)
        return evidence
    }

    // MARK: What is waited for

    private func reigns(_ member: Member) async throws -> Bool {
        let board = try await clients.etcd.noticeboard()
        let said = board.patroniMembers(among: settings.members)[member.name]
        return board.patroniLeader?.name == member.name && said?.role == "primary" && said?.state == "running"
    }

    private func isDoorOpen(at site: Site) async -> Bool {
        let reports = (try? await Inquiry(settings: settings).ask().compactMap(\.report)) ?? []
        return !reports.isEmpty && reports.allSatisfy { $0.openDoor == site.name }
    }
}

/// A precondition does not hold; nothing was done, or nothing more.
package struct ChangeRefused: Error {
    package let reasons: [String]
    /// What had been done before, of an act that has several parts.
    package let kept: [Evidence]

    package init(reasons: [String], kept: [Evidence] = []) {
        self.reasons = reasons
        self.kept = kept
    }
}

/// What was begun could not be ended.
package struct ChangeFailed: Error, CustomStringConvertible {
    package let sentence: String

    package var description: String { sentence }
}

import Foundation

/// Takes a site back that was cut off by force: its etcd comes back empty and learns from those who went on, then its
/// databases are let in, which Patroni rewinds to the present timeline. Citizens notice nothing.
package struct Return: Sendable {
    private static let patience = Duration.seconds(300)
    /// An etcd that ran on while it was cut off has not asked ``Gate`` yet.
    private static let restart = "そのホストで systemctl restart etcd を実行し、journalctl -u etcd を確かめてから、もう一度戻してください。"

    private let settings: Settings
    private let clients: Clients
    private let waiting = Awaiting(patience: Self.patience)
    private let say: @Sendable (String) -> Void

    package init(settings: Settings, clients: Clients, say: @escaping @Sendable (String) -> Void) {
        self.settings = settings
        self.clients = clients
        self.say = say
    }

    /// What is in its way; empty when it can be done.
    package func obstacles(_ site: Site) async throws -> [String] {
        let board = try await clients.etcd.noticeboard()
        guard let exile = board.exile, exile.sites.contains(site) else { return ["\(site) は切り離されていません。"] }
        var obstacles: [String] = []
        for member in settings.etcd where member.site == site {
            if await !Reach.connects(to: member.address, port: Ports.controller) {
                obstacles.append("\(member.host) が応答しません。電源を入れてください。")
            }
        }
        for database in settings.databases where database.site == site {
            if await PatroniState.ask(database, clients.hosts)?.isWritable == true {
                obstacles.append("\(database.name) が書き込みを受け付けています。電源を切ってください。")
            }
        }
        return obstacles
    }

    package func run(_ site: Site, asker: Evidence.Asker) async throws -> Evidence {
        let obstacles = try await obstacles(site)
        guard obstacles.isEmpty else { throw ChangeRefused(reasons: obstacles) }
        let story = Story(say: say)
        for member in settings.etcd where member.site == site {
            try await takeBackEtcd(member, story)
        }
        try await change { $0.sites.removeAll { $0 == site } }
        story.tell("\(site) の切り離しを終えました。")
        // At once: the site is no longer exiled, so nobody could take it back a second time to have it written.
        let evidence = try await Scribe(settings: settings, etcd: clients.etcd).write(
            .change,
            about: "return-\(site)",
            title: "切り離した \(site) の復帰",
            begun: story.begun,
            asker: asker,
            timeline: story.moments
        )
        await follow(site, story)
        return evidence
    }

    /// However long it takes, the site has been taken back.
    private func follow(_ site: Site, _ story: Story) async {
        let own = settings.members.filter { $0.site == site }
        guard !own.isEmpty else { return }
        do {
            try await waiting.until("\(site) のデータベースは、まだ追いついていません。patronictl list で確かめてください。") {
                try await clients.etcd.noticeboard().follow(own, among: settings.members)
            }
            story.tell("\(own.map(\.name).joined(separator: "、")) が、今のプライマリーに追いつきました。")
        } catch {
            story.tell("\(error)")
        }
    }

    /// Told first, so that the host's etcd has laid its old data aside before it is a member again; without a vote until it
    /// has caught up. Each step may have been done by an earlier try.
    private func takeBackEtcd(_ member: Settings.EtcdMember, _ story: Story) async throws {
        let known = try await clients.etcd.clusterMembers()
        let isVoter = known.contains {
            $0.peerURLs.contains(member.peer) && $0.isLearner != true && $0.name == member.host
        }
        guard !isVoter else { return }
        let others = settings.etcd.filter { other in
            known.contains { $0.peerURLs.contains(other.peer) } || other.host == member.host
        }
        let initialCluster = others.map { "\($0.host)=\($0.peer)" }.joined(separator: ",")
        try await change { $0.returning.removeAll { $0.host == member.host } }
        try await change { $0.returning.append(Exile.Returning(host: member.host, initialCluster: initialCluster)) }
        // Refused for some seconds after another member has come back.
        try await waiting.until("\(member.host) を etcd の一員にできません。") {
            let known = try await clients.etcd.clusterMembers()
            if !known.contains(where: { $0.peerURLs.contains(member.peer) }) {
                try await clients.etcd.addLearner(peer: member.peer)
            }
            return true
        }
        story.tell("\(member.host) の etcd を、空の状態から加えています。")
        try await waiting.until("\(member.host) の etcd が追いつきません。\(Self.restart)") {
            guard
                let entry = try await clients.etcd.clusterMembers().first(where: { $0.peerURLs.contains(member.peer) })
            else { return false }
            if entry.isLearner == true { try await clients.etcd.promote(entry) }
            return true
        }
        try await waiting.until("\(member.host) の etcd が応答しません。\(Self.restart)") {
            await !clients.etcd.healthy(among: [member]).isEmpty
        }
        story.tell("\(member.host) の etcd が加わりました。")
    }

    /// Read and written as one: where somebody else has written meanwhile, his word is read and edited.
    private func change(_ edit: (inout Exile) -> Void) async throws {
        while true {
            guard let key = try await clients.etcd.noticeboard()[Notice.exile], var exile = key.read(Exile.self) else {
                throw ChangeFailed(sentence: "切り離しの記録がなくなりました。")
            }
            edit(&exile)
            // Kept even without sites: what is merely missing would be brought back from the controllers' disks.
            let written = EtcdTransaction(
                if: [.isUnchanged(Notice.exile, since: key.modRevision)],
                then: [.put(Notice.exile, try Notice.text(exile))]
            )
            if try await clients.etcd.commit(written).succeeded { return }
        }
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Subprocess
import SystemPackage

/// The last resort: a majority of etcd is lost, so nobody may elect a primary, and an operator decides that the rest shall
/// go on alone. The lost side is switched off, or somebody answers for its being off; etcd is made anew from the member
/// that is left; the lost sites are exiled, so that what comes back with the old truth does not start (``Gate``). It may
/// stop at any point: run again, it goes on from there.
package struct ForcedChange: Sendable {
    private static let patience = Duration.seconds(60)
    /// Read by etcd's unit at its next start, and removed by the unit as soon as it has started.
    private static let anew = URL(filePath: "/run/madoguchi-etcd-anew.env")
    private static let again = "--code を付けずに、もう一度始めてください。続きから行います。"

    private let settings: Settings
    private let clients: Clients
    private let waiting = Awaiting(patience: Self.patience)

    package init(settings: Settings, clients: Clients) {
        self.settings = settings
        self.clients = clients
    }

    /// What is seen before anything is done.
    package struct Preview: Sendable, Encodable {
        package let site: String
        /// Databases of the site that answer, with how far they have received.
        package let survivors: [String: Int64]
        /// Hosts of the database and of etcd elsewhere, and whether each still answers from here.
        package let lost: [String: Bool]
        /// An earlier try came so far that etcd goes on alone already.
        package let resumes: Bool
        /// Why it cannot be done; empty when it can.
        package let refusals: [String]
    }

    package func preview(to site: Site) async -> Preview {
        var refusals: [String] = []
        if settings.site != site || ownEtcd == nil {
            refusals.append("\(site) の etcd のホストで実行してください。")
        }
        let isAnswering = (try? await clients.etcd.noticeboard()) != nil
        let isAlone = await isEtcdAlone()
        if isAnswering, !isAlone {
            refusals.append("etcd は過半数で動いています。強制切替は要りません。madoguchictl failover switch を使ってください。")
        }
        let survivors = await survivors(at: site)
        if survivors.isEmpty { refusals.append("\(site) に動いているデータベースがありません。バックアップからの復元を検討してください。") }
        return Preview(
            site: site.name,
            survivors: survivors,
            lost: await lost(besides: site),
            resumes: isAnswering && isAlone,
            refusals: refusals
        )
    }

    /// - Parameter assurance: who has made sure that hosts which no power switch confirms are off, and how; nil when
    ///   nobody has.
    package func run(
        to site: Site,
        asker: Evidence.Asker,
        assurance: String?,
        say: @escaping @Sendable (String) -> Void
    ) async throws -> Evidence {
        let preview = await preview(to: site)
        guard preview.refusals.isEmpty else { throw ChangeRefused(reasons: preview.refusals) }
        let story = Story(say: say)
        story.tell("\(asker.name) が、\(site) だけで続ける強制切替を始めました。理由：\(asker.reason)")
        try await fenceLostSide(site, assurance, story)

        // What a try that was cut short has left must not be in a later start.
        try? FileManager.default.removeItem(at: Self.anew)
        if preview.resumes {
            story.tell("etcd は、もうこの1台で動いています。続きから始めます。")
        } else {
            try await makeEtcdAnew(story)
        }
        try await cutOff(besides: site, mayBeDone: preview.resumes, story)
        try await endOldReign(site, story)

        let since = ContinuousClock.now
        let elected = try await waiting.found("新しいプライマリーが決まりません。patronictl list で確かめてください。") {
            try await primary(at: site)
        }
        story.tell("\(elected) がプライマリーになりました。")
        try await waiting.until("試しの申請（カナリア）が成功しません。") {
            await Inquiry(settings: settings).isAcknowledging(since: since)
        }
        story.tell("試しの申請（カナリア）が成功しました。市民は申請を続けられます。")
        return try await record(story, site, asker)
    }

    private var ownEtcd: Settings.EtcdMember? { settings.etcd.first { $0.host == settings.host } }

    // MARK: Looking

    /// Whether etcd was made anew by an earlier try, and nobody has been taken back since.
    private func isEtcdAlone() async -> Bool {
        guard let own = ownEtcd, let members = try? await clients.etcd.clusterMembers(asking: own.url) else {
            return false
        }
        return members.allSatisfy { $0.peerURLs.contains(own.peer) }
    }

    private func survivors(at site: Site) async -> [String: Int64] {
        var found: [String: Int64] = [:]
        for database in settings.databases where database.site == site {
            if let position = await PatroniState.ask(database, clients.hosts)?.position {
                found[database.name] = position
            }
        }
        return found
    }

    private func lost(besides site: Site) async -> [String: Bool] {
        var found: [String: Bool] = [:]
        for database in settings.databases where database.site != site {
            found[database.name] = await Reach.connects(to: database.address, port: Ports.patroni)
        }
        for member in settings.etcd where member.site != site {
            found[member.host] = await Reach.connects(to: member.address, port: Ports.etcd)
        }
        return found
    }

    // MARK: Acting

    /// Every database of the lost side is off by its power switch, or somebody answers for it.
    private func fenceLostSide(_ site: Site, _ assurance: String?, _ story: Story) async throws {
        let databases = settings.databases.filter { $0.site != site }
        let off = await withTaskGroup(of: String?.self) { group in
            for database in databases { group.addTask { await switchOff(database) ? database.name : nil } }
            return await group.reduce(into: Set<String>()) { off, name in
                if let name { off.insert(name) }
            }
        }
        for name in off.sorted() { story.tell("\(name) の電源が切れたことを確かめました。") }
        let unconfirmed = databases.map(\.name).filter { !off.contains($0) }
        // Whoever still answers may not be spoken for.
        let answering = await lost(besides: site).filter(\.value).keys.sorted()
        guard answering.isEmpty else {
            throw ChangeFailed(sentence: "まだ応答するホストがあります: \(answering.joined(separator: "、"))。電源を切ってください。")
        }
        guard unconfirmed.isEmpty || assurance != nil else {
            throw ChangeFailed(
                sentence: "電源が切れたことを機械では確かめられません: \(unconfirmed.joined(separator: "、"))。"
                    + "現地で切ったことを人が確かめ、--assured-by に「誰が、どう確かめたか」を書いてください。"
            )
        }
        if !unconfirmed.isEmpty, let assurance {
            story.tell("\(unconfirmed.joined(separator: "、")) が止まっていることは、人が確かめました：\(assurance)")
        }
    }

    private func switchOff(_ database: Settings.Database) async -> Bool {
        guard let (program, machine) = settings.powerSwitch(of: database.name) else { return false }
        return (try? await program.switchOff(machine)) ?? false
    }

    /// etcd's own way (`--force-new-cluster`): what its majority had agreed on stays, the other members are forgotten. The
    /// setting must not be there at a later start, whatever becomes of this program.
    private func makeEtcdAnew(_ story: Story) async throws {
        story.tell("etcd を、この1台から作り直しています。")
        try await systemctl("stop", "etcd.service")
        try Data("ETCD_FORCE_NEW_CLUSTER=true\n".utf8).write(to: Self.anew)
        do {
            try await systemctl("start", "etcd.service")
        } catch {
            try? FileManager.default.removeItem(at: Self.anew)
            throw error
        }
        _ = try await waiting.found("作り直した etcd が応答しません。\(Self.again)") { try await clients.etcd.noticeboard() }
        story.tell("etcd が動き始めました。")
    }

    /// - Parameter mayBeDone: an earlier try may have written it.
    private func cutOff(besides site: Site, mayBeDone: Bool, _ story: Story) async throws {
        let others = Set(settings.etcd.map(\.site) + settings.databases.map(\.site)).subtracting([site])
        let exile = Exile(at: .now, sites: others.sorted { $0.name < $1.name })
        try await waiting.until("切り離しを etcd に書けません。\(Self.again)") {
            let known = try await clients.etcd.noticeboard().exile
            if mayBeDone, let known, known.sites == exile.sites, known.returning.isEmpty { return true }
            try await clients.etcd.put(Notice.exile, exile)
            return true
        }
        story.tell("\(exile.sites.map(\.name).joined(separator: "、")) を切り離しました。戻すまで、古いデータのままでは起動しません。")
    }

    /// Unless it is none of the old ones: whoever has been elected here since an earlier try, and writes.
    private func endOldReign(_ site: Site, _ story: Story) async throws {
        guard let old = try await clients.etcd.noticeboard().patroniLeader,
            try await primary(at: site) != old.name
        else { return }
        try await waiting.until("\(old.name) のリースを取り消せません。\(Self.again)") {
            let board = try await clients.etcd.noticeboard()
            guard board.patroniLeader?.lease == old.lease else { return true }
            return try await clients.etcd.release(
                old.lease,
                of: old.name,
                proof: "forced",
                promised: [],
                by: settings.host,
                on: board
            )
        }
        story.tell("\(old.name) のリースを取り消しました。")
    }

    private func systemctl(_ words: String...) async throws {
        let result = try await Subprocess.run(
            .path("/usr/bin/systemctl"),
            arguments: Arguments(words),
            output: .discarded,
            error: .string(limit: 4096)
        )
        guard result.terminationStatus.isSuccess else {
            throw ChangeFailed(sentence: "systemctl \(words.joined(separator: " ")): \(result.standardError)")
        }
    }

    // MARK: Waiting

    private func primary(at site: Site) async throws -> String? {
        for database in settings.databases where database.site == site {
            if let state = await PatroniState.ask(database, clients.hosts), state.isWritable { return database.name }
        }
        return nil
    }

    private func record(_ story: Story, _ site: Site, _ asker: Evidence.Asker) async throws -> Evidence {
        let cost = await Inquiry(settings: settings).interruption(
            seconds: Date.now.timeIntervalSince(story.begun),
            askingFirst: site
        )
        return try await Scribe(settings: settings, etcd: clients.etcd).write(
            .incident,
            about: "forced-\(site)",
            title: "\(site) への強制切替",
            begun: story.begun,
            cost: cost,
            asker: asker,
            timeline: story.moments
        )
    }
}

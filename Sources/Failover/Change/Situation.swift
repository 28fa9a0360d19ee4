import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Everything that a planned change of data center depends on, gathered at one moment.
package struct Situation: Sendable {
    /// What each site's controller sees, in the order of the topology.
    package var controllers: [Inquiry.Answer]
    package var members: [Member]
    package var patroni: [String: PatroniMember]
    package var reign: (primary: String, lease: Int64)?
    package var voters: Set<String>
    package var etcdHealthy: Set<Site>
    package var etcdSites: Set<Site>
    /// Sites that have web nodes.
    package var entrances: Set<Site>
    /// Since the last backup that succeeded; nil when no host of backups could say.
    package var backupAge: Duration?
    package var isChanging: Bool
    package var isHandingOver: Bool
    package var exiled: Set<Site>

    package init(
        controllers: [Inquiry.Answer],
        members: [Member],
        patroni: [String: PatroniMember],
        reign: (primary: String, lease: Int64)?,
        voters: Set<String>,
        etcdHealthy: Set<Site>,
        etcdSites: Set<Site>,
        entrances: Set<Site>,
        backupAge: Duration?,
        isChanging: Bool = false,
        isHandingOver: Bool = false,
        exiled: Set<Site> = []
    ) {
        self.controllers = controllers
        self.members = members
        self.patroni = patroni
        self.reign = reign
        self.voters = voters
        self.etcdHealthy = etcdHealthy
        self.etcdSites = etcdSites
        self.entrances = entrances
        self.backupAge = backupAge
        self.isChanging = isChanging
        self.isHandingOver = isHandingOver
        self.exiled = exiled
    }

    package static func gather(_ settings: Settings, _ clients: Clients) async throws -> Situation {
        async let controllers = Inquiry(settings: settings).ask()
        async let healthy = clients.etcd.healthy(among: settings.etcd)
        async let backupAge = BackupAge(settings: settings, http: clients.hosts).youngest()
        let board = try await clients.etcd.noticeboard()
        return Situation(
            controllers: try await controllers,
            members: settings.members,
            patroni: board.patroniMembers(among: settings.members),
            reign: board.patroniLeader.map { ($0.name, $0.lease) },
            voters: board.sync?.voters ?? [],
            etcdHealthy: Set(await healthy.map(\.member.site)),
            etcdSites: Set(settings.etcd.map(\.site)),
            entrances: Set(settings.entrances.map(\.site)),
            backupAge: await backupAge,
            isChanging: board.change != nil,
            isHandingOver: board.handingOver != nil,
            exiled: Set(board.exile?.sites ?? [])
        )
    }

    package var primary: Member? { reign.flatMap { reign in members.first { $0.name == reign.primary } } }

    /// Who would be the primary there: the member that has received most, the first by name of those that have it all.
    package func candidate(at site: Site) -> Member? {
        guard let primary = reign.flatMap({ patroni[$0.primary] }) else { return nil }
        return members.filter { $0.site == site && $0.name != reign?.primary }
            .filter { voters.contains($0.name) && patroni[$0.name]?.isAbreast(of: primary) == true }
            .max { one, other in
                (patroni[one.name]?.position ?? 0, other.name) < (patroni[other.name]?.position ?? 0, one.name)
            }
    }
}

extension Noticeboard {
    /// Whether all these members but the primary itself follow it without a gap, and its commits wait for them.
    func follow(_ members: [Member], among all: [Member]) -> Bool {
        let told = patroniMembers(among: all)
        guard let leader = patroniLeader?.name, let primary = told[leader] else { return false }
        return members.allSatisfy { member in
            member.name == leader
                || sync?.voters.contains(member.name) == true && told[member.name]?.isAbreast(of: primary) == true
        }
    }

    func patroniMembers(among members: [Member]) -> [String: PatroniMember] {
        let found = members.compactMap { member in
            read(Notice.patroniMember(member.name), as: PatroniMember.self).map { (member.name, $0) }
        }
        return Dictionary(found) { first, _ in first }
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Stands before etcd and before Patroni on each host: what was cut off by force (``Exile``) holds an old truth, and a
/// machine that comes back with it must not serve before it has been taken back. Asked at every start, answered by the
/// controllers of all sites from their disks.
package struct Gate: Sendable {
    package enum Part: String, Sendable { case etcd, patroni }

    package enum Verdict: Equatable, Sendable {
        case passes
        /// For etcd: comes back empty, as a member of the cluster that is named.
        case rejoins(initialCluster: String, exile: Date)
        case refused(String)
    }

    /// What a controller answers; nil stands for one that does not.
    package struct Word: Equatable, Sendable {
        package let exile: Exile?
        package let seesPrimary: Bool

        package init(exile: Exile?, seesPrimary: Bool) {
            self.exile = exile
            self.seesPrimary = seesPrimary
        }
    }

    private static let patience = TimeAmount.seconds(2)

    private let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// - Parameters:
    ///   - words: of each site's controller.
    ///   - databaseSites: sites from which the cluster can be taken away: those that have databases.
    ///   - isAdmitted: this host has started before since it was switched on, or an operator answers for it.
    package static func verdict(
        _ part: Part,
        host: String,
        site: Site,
        words: [Site: Word?],
        databaseSites: Set<Site>,
        isAdmitted: Bool
    ) -> Verdict {
        let heard = words.compactMapValues(\.self)
        if let exile = heard.values.compactMap(\.exile).first(where: { $0.sites.contains(site) }) {
            if part == .etcd, let returning = exile.returning.first(where: { $0.host == host }) {
                return .rejoins(initialCluster: returning.initialCluster, exile: exile.at)
            }
            return .refused("\(site) は強制切替で切り離されています。madoguchictl failover return \(site) で戻すまで起動しません。")
        }
        if part == .etcd || isAdmitted { return .passes }
        let silent = databaseSites.subtracting(heard.keys)
        if silent.isEmpty || heard.values.contains(where: \.seesPrimary) { return .passes }
        let names = silent.map(\.name).sorted().joined(separator: "、")
        return .refused("\(names) の監督に届かず、動いているプライマリーも見えません。切り離されていないことを確かめられないため、起動しません。")
    }

    package func verdict(_ part: Part, isAdmitted: Bool) async throws -> Verdict {
        let http = try HTTPClient.trusting(settings.authority)
        let words = await withTaskGroup(of: (Site, Word?).self) { group in
            for controller in settings.controllers {
                group.addTask { (controller.site, await word(of: controller.url, http)) }
            }
            return await group.reduce(into: [Site: Word?]()) { $0[$1.0] = $1.1 }
        }
        try await http.shutdown()
        return Self.verdict(
            part,
            host: settings.host,
            site: settings.site,
            words: words,
            databaseSites: Set(settings.databases.map(\.site)),
            isAdmitted: isAdmitted
        )
    }

    private func word(of url: String, _ http: HTTPClient) async -> Word? {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let text = try? await self.text(url + "/exile.json", http),
            let told = try? decoder.decode(ToldExile.self, from: Data(text.utf8))
        else { return nil }
        let status = try? await self.text(url + "/status.json", http)
        let report = status.flatMap { try? JSONDecoder().decode(ClusterReport.self, from: Data($0.utf8)) }
        return Word(
            exile: told.exile,
            seesPrimary: report.map { $0.isFresh && Rule(rawValue: $0.rule)?.isWell == true } ?? false
        )
    }

    private func text(_ url: String, _ http: HTTPClient) async throws -> String? {
        let response = try await http.execute(HTTPClientRequest(url: url), timeout: Self.patience)
        let body = try await response.body.collect(upTo: 1024 * 1024)
        return response.status == .ok ? String(buffer: body) : nil
    }
}

import Foundation

/// The cluster as a controller sees it, for `madoguchictl failover status` and the laboratory.
package struct ClusterReport: Codable, Sendable {
    package struct Database: Codable, Sendable {
        package let name: String
        package let site: String
        /// `primary`, `standby` or `gone`, as this controller's site sees it.
        package let role: String
        package let hasPromised: Bool
    }

    package struct Seen: Codable, Sendable {
        package let site: String
        /// Milliseconds since its controller last said something.
        package let age: Int
        package let isServing: Bool
    }

    package let site: String
    /// Milliseconds since this controller last read etcd: what it tells is so old.
    package let age: Int
    package let isLeading: Bool
    package let primary: String?
    /// Milliseconds for which the primary has not renewed its lease.
    package let silence: Int?
    package let rule: String
    package let sentence: String
    package let openDoor: String?
    package let etcdLeader: String?
    package let voters: [String]
    package let databases: [Database]
    package let observers: [Seen]
    /// Something is wrong, or has been until some seconds ago.
    package let isIncidentOpen: Bool
    /// Milliseconds since a citizen's write was last acknowledged, as this controller's probes see it; nil without any.
    package let lastAcknowledged: Int?
    /// Sites that were cut off by force.
    package let exiled: [String]

    init?(panel: Panel, settings: Settings, ledger: Ledger, now: ContinuousClock.Instant = .now) {
        guard let latest = panel.latest else { return nil }
        let view = latest.view
        site = settings.site.name
        age = Int((now - latest.at) / .milliseconds(1))
        isLeading = latest.isLeading
        primary = view.reign?.primary.name
        silence = view.reign.map { Int($0.silence / .milliseconds(1)) }
        rule = latest.decision.rule.rawValue
        sentence = latest.decision.rule.sentence
        openDoor = latest.openDoor?.name
        etcdLeader = view.etcdLeader?.name
        isIncidentOpen = panel.isIncidentOpen
        lastAcknowledged = ledger.last.map { Int((now - $0) / .milliseconds(1)) }
        exiled = view.exiled.map(\.name).sorted()
        voters = (view.sync?.voters ?? []).sorted()
        databases = view.members.map { member in
            let isUnheard = view.isGone(member, Policy()) || !view.isHeard(member, from: settings.site)
            let role = isUnheard ? "gone" : member == view.reign?.primary ? "primary" : "standby"
            return Database(
                name: member.name,
                site: member.site.name,
                role: role,
                hasPromised: view.promised.contains(member.name)
            )
        }
        observers = view.observations.sorted { $0.key.name < $1.key.name }.map { site, observation in
            Seen(site: site.name, age: Int(observation.age / .milliseconds(1)), isServing: observation.isServing)
        }
    }

    /// Read from etcd just now; older knowledge may be long past.
    package var isFresh: Bool { .milliseconds(age) <= Entry.knowledgeLives }

    /// A primary is seen, every host answers, and a door is open.
    package var isWell: Bool {
        isFresh && exiled.isEmpty && Rule(rawValue: rule)?.isWell == true && openDoor != nil
            && databases.allSatisfy { $0.role != "gone" }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

import Foundation

/// What a controller or an agent has to know of the cluster, written by `ops/failover/install` from the topology.
package struct Settings: Sendable, Codable {
    package struct Database: Sendable, Codable {
        package let name: String
        package let site: Site
        package let address: String
        /// Options of the fence agent that are this machine's own, e.g. `plug`; nil when nothing can switch it off.
        package let fence: [String: String]?
    }

    package struct EtcdMember: Sendable, Codable {
        package let host: String
        package let site: Site
        package let address: String

        package var url: String { "https://\(address):\(Ports.etcd)" }
        /// Where its own peers speak to it.
        var peer: String { "https://\(address):\(Ports.etcdPeers)" }
    }

    package struct FenceAgent: Sendable, Codable {
        /// A program of Debian's fence-agents, or one that is called as they are.
        package let program: String
        /// Options for every machine, as the agent's manual names them.
        package let options: [String: String]
    }

    /// Something that answers at a site.
    package struct Entrance: Sendable, Codable {
        package let site: Site
        package let url: String
    }

    package struct PublicEntry: Sendable, Codable {
        package let site: Site
        package let address: String
    }

    package let host: String
    package let site: Site
    /// Where a controller answers load balancers and monitoring.
    package let address: String
    /// Each site's web hosts: HAProxy's door between hosts, which asks for a host's certificate.
    package let entrances: [Entrance]
    /// Where each site's controller answers.
    package let controllers: [Entrance]
    package let databases: [Database]
    /// The name that citizens type, and where each site's entry answers to it.
    package let publicName: String
    package let publicEntries: [PublicEntry]
    /// Each site's host of backups, where its metrics are: for the conditions of a planned change.
    package let backups: [Entrance]
    /// Where PostgreSQL keeps its data on every host of the database.
    package let dataDirectory: String
    package let etcd: [EtcdMember]
    package let fenceAgent: FenceAgent?
    /// The name server by which citizens are led to the open door; nil where load balancers do that.
    package let doorName: DoorName.Settings?
    /// Files: the authority that signed what hosts show to each other, and what this host shows.
    package let authority: String
    package let certificate: String
    package let key: String
    /// Files: by which etcd knows us, and we it.
    package let etcdAuthority: String
    package let etcdCertificate: String
    package let etcdKey: String

    package init(file: String) throws {
        self = try JSONDecoder().decode(Settings.self, from: Data(contentsOf: URL(filePath: file)))
    }

    package var members: [Member] { databases.map { Member(name: $0.name, site: $0.site) } }

    /// Controllers in the order in which they are to be asked what citizens meet with: one at a site without web nodes looks
    /// from outside at both data centers, each second; theirs only keep in practice meanwhile.
    package func observers(preferring site: Site? = nil) -> [Entrance] {
        let entrances = Set(entrances.map(\.site))
        let outside = controllers.filter { !entrances.contains($0.site) }
        let inside = controllers.filter { entrances.contains($0.site) }
        return outside + inside.filter { $0.site == site } + inside.filter { $0.site != site }
    }

    /// How a member's machine is switched off and on: the program, and what it is told of that machine; nil when nothing can.
    func powerSwitch(of member: String) -> (program: FenceProgram, machine: [String: String])? {
        guard let fenceAgent, let machine = databases.first(where: { $0.name == member })?.fence else { return nil }
        return (FenceProgram(agent: fenceAgent), machine)
    }

    /// Members whose machines have a power switch.
    package var fenceable: Set<String> { Set(databases.map(\.name).filter { powerSwitch(of: $0) != nil }) }

    func address(of member: String) -> String? { databases.first { $0.name == member }?.address }

    /// The own site's member of etcd first.
    var etcdEndpoints: [EtcdMember] {
        etcd.filter { $0.site == site } + etcd.filter { $0.site != site }
    }
}

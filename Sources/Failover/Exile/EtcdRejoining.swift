import Foundation

/// A member of etcd that was cut off by force comes back without what it knew: its data are laid aside, once for each
/// exile, and it starts as a new member of the cluster that went on without it.
package struct EtcdRejoining: Sendable {
    private let data: URL
    private let environment: URL

    /// - Parameters:
    ///   - data: etcd's directory; absent on a machine that was set up anew.
    ///   - environment: read by the unit after ``Gate`` has written it.
    package init(
        data: URL = URL(filePath: "/var/lib/etcd/madoguchi"),
        environment: URL = URL(filePath: "/run/madoguchi-etcd-rejoining.env")
    ) {
        self.data = data
        self.environment = environment
    }

    package func prepare(initialCluster: String, exile: Date) throws {
        let moment = Int(exile.timeIntervalSince1970)
        let aside = data.deletingLastPathComponent().appending(path: "before-exile-\(moment)")
        let files = FileManager.default
        if !files.fileExists(atPath: aside.path) {
            if files.fileExists(atPath: data.path) {
                try files.moveItem(at: data, to: aside)
            } else {
                // Otherwise the next start would lay aside what has been learned since.
                try files.createDirectory(at: aside, withIntermediateDirectories: false)
            }
        }
        let settings = """
            ETCD_INITIAL_CLUSTER_STATE=existing
            ETCD_INITIAL_CLUSTER=\(initialCluster)

            """
        try Data(settings.utf8).write(to: environment, options: .atomic)
    }
}

import Foundation

/// Sites from which the cluster was taken away by force (`madoguchictl failover force`): their members of etcd and of the
/// database hold an old truth and must not serve until they have been taken back.
package struct Exile: Codable, Equatable, Sendable {
    /// Who had forced it, when.
    package let at: Date
    package var sites: [Site]
    /// Hosts of etcd that may come back, empty, as members named here; written by `madoguchictl failover return`.
    package var returning: [Returning]

    package struct Returning: Codable, Equatable, Sendable {
        package let host: String
        /// What etcd's setting `ETCD_INITIAL_CLUSTER` has to be for the host to join.
        package let initialCluster: String

        package init(host: String, initialCluster: String) {
            self.host = host
            self.initialCluster = initialCluster
        }
    }

    package init(at: Date, sites: [Site], returning: [Returning] = []) {
        self.at = at
        self.sites = sites
        self.returning = returning
    }

    /// A later force, or the same one of which more has been taken back.
    package func follows(_ other: Exile) -> Bool {
        at == other.at ? sites.count < other.sites.count : at > other.at
    }
}

/// What a controller tells at `/exile.json`.
struct ToldExile: Codable {
    /// nil when nobody is exiled, as far as it knows.
    let exile: Exile?
}

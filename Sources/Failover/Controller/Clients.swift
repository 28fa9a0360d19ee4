import AsyncHTTPClient

/// How a controller or an agent reaches the others.
package struct Clients: Sendable {
    package let etcd: EtcdClient
    /// Shows this host's certificate to the cluster's other hosts.
    package let hosts: HTTPClient
    private let etcdHTTP: HTTPClient

    package init(settings: Settings) throws {
        etcdHTTP = try .trusting(settings.etcdAuthority, identity: (settings.etcdCertificate, settings.etcdKey))
        hosts = try .trusting(settings.authority, identity: (settings.certificate, settings.key))
        etcd = EtcdClient(http: etcdHTTP, endpoints: settings.etcdEndpoints.map(\.url))
    }

    package func shutdown() async throws {
        try await etcdHTTP.shutdown()
        try await hosts.shutdown()
    }
}

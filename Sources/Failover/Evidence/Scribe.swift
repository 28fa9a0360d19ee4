import Foundation

/// Writes down what has happened, signed as this host's next record, for everybody.
struct Scribe: Sendable {
    private let host: String
    private let identity: SignedEvidence.Identity
    private let etcd: EtcdClient

    /// - Throws: when this host's certificate or key cannot be read; better known before anything is done.
    init(settings: Settings, etcd: EtcdClient) throws {
        host = settings.host
        identity = try SignedEvidence.Identity(certificate: settings.certificate, key: settings.key)
        self.etcd = etcd
    }

    /// - Parameters:
    ///   - about: ends the record's name: what it is about, in one word.
    ///   - cost: what citizens felt of it, as probes saw; nil when none has looked.
    func write(
        _ kind: Evidence.Kind,
        about: String,
        title: String,
        begun: Date,
        ended: Date = .now,
        cost: Interruption? = nil,
        asker: Evidence.Asker? = nil,
        timeline: [Evidence.Moment],
        hasSucceeded: Bool = true
    ) async throws -> Evidence {
        let evidence = Evidence(
            id: Evidence.id(begun, kind, about),
            kind: kind,
            title: title,
            begun: begun,
            ended: ended,
            rtoSeconds: cost?.stallSeconds,
            checked: cost?.checked,
            lost: cost?.lost,
            asker: asker,
            timeline: timeline,
            hasSucceeded: hasSucceeded,
            writer: host
        )
        try await etcd.publish(evidence, by: identity)
        return evidence
    }
}

import Foundation
import Synchronization

/// Evidence, maintenance and exile on this controller's own disk, kept the same as in etcd: there also while etcd is away,
/// and brought back into it when it has been made anew.
package final class Records: Sendable {
    private struct State {
        var evidence: [String: SignedEvidence] = [:]
        var maintenance: [Maintenance] = []
        var exile: Exile?
    }

    private let directory: URL
    private let state: Mutex<State>

    package init(directory: URL) throws {
        self.directory = directory
        let folder = directory.appending(path: "evidence")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var read = State()
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard file.pathExtension == "json", let signed: SignedEvidence = Self.read(file) else { continue }
            read.evidence[file.deletingPathExtension().lastPathComponent] = signed
        }
        read.maintenance = Self.read(directory.appending(path: "maintenance.json")) ?? []
        read.exile = Self.read(directory.appending(path: "exile.json"))
        state = Mutex(read)
    }

    package var evidence: [String: SignedEvidence] { state.withLock { $0.evidence } }
    /// Without those that were taken back.
    package var maintenance: [Maintenance] { notices.filter { $0.removed == nil } }
    private var notices: [Maintenance] { state.withLock { $0.maintenance } }
    /// nil when nobody is exiled.
    package var exile: Exile? { lastExile.flatMap { $0.sites.isEmpty ? nil : $0 } }
    /// Without sites when all have been taken back.
    private var lastExile: Exile? { state.withLock { $0.exile } }

    /// Takes over what is new in etcd, and gives what etcd has not.
    func align(with etcd: EtcdClient) async throws {
        try await bringBackExile(etcd)
        try await alignEvidence(etcd)
        try await alignMaintenance(etcd)
    }

    private func alignEvidence(_ etcd: EtcdClient) async throws {
        let published = try await etcd.publishedEvidence()
        let own = evidence
        for (id, signed) in published where own[id] == nil { try keep(signed, as: id) }
        for (id, signed) in own where published[id] == nil { try await etcd.publish(signed, as: id) }
    }

    private func alignMaintenance(_ etcd: EtcdClient) async throws {
        let announced = try await etcd.maintenanceNotices()
        let latest = Maintenance.latest(of: announced.map { $0.notice } + notices)
        if latest != notices {
            try Self.write(latest, to: directory.appending(path: "maintenance.json"))
            state.withLock { $0.maintenance = latest }
        }
        for notice in latest where !announced.contains(where: { $0.notice == notice }) {
            // Should somebody change it meanwhile, his word counts, and is taken over next time.
            _ = try await etcd.put(notice, over: announced.first { $0.notice.id == notice.id }?.revision)
        }
    }

    private func bringBackExile(_ etcd: EtcdClient) async throws {
        let board = try await etcd.noticeboard()
        guard let own = lastExile, board.lastExile.map({ own.follows($0) }) ?? true else { return }
        _ = try await etcd.commit(
            EtcdTransaction(if: [board.isFree(Notice.exile)], then: [.put(Notice.exile, try Notice.text(own))])
        )
    }

    package func keep(_ signed: SignedEvidence, as id: String) throws {
        try Self.write(signed, to: directory.appending(path: "evidence/\(id).json"))
        state.withLock { $0.evidence[id] = signed }
    }

    /// - Parameter exile: as etcd has it. That it has none, or an older one, takes nothing away: only a ``Return`` does,
    ///   and leaves it there without the site.
    package func keep(_ exile: Exile?) throws {
        guard let exile, exile != lastExile, lastExile.map({ !$0.follows(exile) }) ?? true else { return }
        try Self.write(exile, to: directory.appending(path: "exile.json"))
        state.withLock { $0.exile = exile }
    }

    private static func read<Value: Decodable>(_ file: URL) -> Value? {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return (try? Data(contentsOf: file)).flatMap { try? decoder.decode(Value.self, from: $0) }
    }

    private static func write(_ value: some Encodable, to file: URL) throws {
        try Data(Notice.text(value).utf8).write(to: file, options: .atomic)
    }
}

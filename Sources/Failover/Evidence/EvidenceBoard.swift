import Foundation

/// Evidence and announced maintenance in etcd, by which they reach the disks of all controllers. Read seldom, so that what
/// has gathered over a year is in nobody's way.
extension EtcdClient {
    private static let evidence = "/madoguchi/evidence/"
    /// Of each writer the digest of his last record.
    private static let evidenceEnds = "/madoguchi/evidence-ends/"
    private static let maintenance = "/madoguchi/maintenance/"

    package func publishedEvidence() async throws -> [String: SignedEvidence] {
        let found = try await commit(EtcdTransaction(then: [.range(prefix: Self.evidence)])).found
        let pairs = found.compactMap { key in
            key.read(SignedEvidence.self).map { (String(key.key.dropFirst(Self.evidence.count)), $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// - Returns: whether it is new; what has been published is never changed.
    @discardableResult
    package func publish(_ signed: SignedEvidence, as id: String) async throws -> Bool {
        let key = Self.evidence + id
        return try await commit(
            EtcdTransaction(if: [.isAbsent(key)], then: [.put(key, try Notice.text(signed))])
        ).succeeded
    }

    /// Signed as the writer's next record, which becomes his last one in the same moment: whoever else writes for him
    /// follows upon it.
    /// - Throws: ``ChangeFailed`` when there is a record of that name, or others of the same writer came first all the time.
    package func publish(_ evidence: Evidence, by identity: SignedEvidence.Identity) async throws {
        let key = Self.evidence + evidence.id
        let endKey = Self.evidenceEnds + evidence.writer
        for _ in 0..<10 {
            let ranges: [EtcdTransaction.Operation] = [.range(prefix: key), .range(prefix: endKey)]
            let board = Noticeboard(try await commit(EtcdTransaction(then: ranges)).found)
            guard board[key] == nil else { throw ChangeFailed(sentence: "\(evidence.id) という記録がもうあります。") }
            var previous = board[endKey]?.value
            // When etcd has been made anew, the records come back from the disks, and this does not.
            if previous == nil {
                previous = EvidenceChain(try await publishedEvidence()).ends(of: evidence.writer).last
            }
            let signed = try SignedEvidence(evidence, previous: previous ?? "", identity: identity)
            let addition = EtcdTransaction(
                if: [.isAbsent(key), board.isFree(endKey)],
                then: [.put(key, try Notice.text(signed)), .put(endKey, signed.digest)]
            )
            if try await commit(addition).succeeded { return }
        }
        throw ChangeFailed(sentence: "\(evidence.id) の記録を公開できません。")
    }

    /// Of each writer the digest of his last record.
    package func endsOfEvidence() async throws -> [String: String] {
        let found = try await commit(EtcdTransaction(then: [.range(prefix: Self.evidenceEnds)])).found
        let pairs = found.map { (String($0.key.dropFirst(Self.evidenceEnds.count)), $0.value) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// In the order of their beginnings.
    package func announcedMaintenance() async throws -> [Maintenance] {
        try await maintenanceNotices().map { $0.notice }.filter { $0.removed == nil }.sorted { $0.begins < $1.begins }
    }

    /// Those that were taken back as well, each with etcd's revision of it.
    func maintenanceNotices() async throws -> [(notice: Maintenance, revision: Int64)] {
        try await commit(EtcdTransaction(then: [.range(prefix: Self.maintenance)])).found.compactMap { key in
            key.read(Maintenance.self).map { (notice: $0, revision: key.modRevision) }
        }
    }

    /// - Throws: ``ChangeRefused`` when one with the same beginning stands: it would vanish without a word.
    package func announce(_ maintenance: Maintenance) async throws {
        let known = try await maintenanceNotices().first { $0.notice.id == maintenance.id }
        guard known.map({ $0.notice.removed != nil }) ?? true,
            try await put(maintenance, over: known?.revision)
        else {
            throw ChangeRefused(reasons: ["同じ時刻にはじまるお知らせ \(maintenance.id) がもうあります。取り下げてから、お知らせしてください。"])
        }
    }

    /// - Returns: whether there was one.
    /// - Throws: ``ChangeRefused`` once it has begun: the figures of a month that is over shall not change.
    package func takeBackMaintenance(_ id: String, now: Date = .now) async throws -> Bool {
        guard let known = try await maintenanceNotices().first(where: { $0.notice.id == id }),
            known.notice.removed == nil
        else { return false }
        guard now < known.notice.begins else {
            throw ChangeRefused(reasons: ["\(id) の計画停止はもうはじまっています。はじまったものは取り下げられません。"])
        }
        var notice = known.notice
        notice.removed = now
        guard try await put(notice, over: known.revision) else {
            throw ChangeRefused(reasons: ["\(id) のお知らせが、そのあいだに変わりました。"])
        }
        return true
    }

    /// - Parameter revision: of the notice that is replaced; nil when there must be none.
    /// - Returns: whether it has been written.
    func put(_ maintenance: Maintenance, over revision: Int64?) async throws -> Bool {
        let key = Self.maintenance + maintenance.id
        let text = try Notice.text(maintenance)
        let condition = revision.map { EtcdTransaction.Condition.isUnchanged(key, since: $0) } ?? .isAbsent(key)
        return try await commit(EtcdTransaction(if: [condition], then: [.put(key, text)])).succeeded
    }
}

import Foundation

/// The end of a reign: decided in one transaction of etcd, then carried out.
extension EtcdClient {
    /// Decides and carries out, or finds that the board has changed meanwhile and does nothing.
    ///
    /// The transaction demands that the same reign still holds, that whoever has promised still does, and that Patroni's
    /// record of the standbys is the one that was reckoned with. It writes that record anew, unchanged: whatever the old
    /// primary may have prepared against the revision that it knew is refused from then on. Only then is the lease
    /// revoked. The leader key is never deleted by itself: its lease would live on, and the old primary would still take
    /// itself for the leader.
    /// - Parameter successor: to whom the leader key goes over in the same transaction, if its session lives; nil ends
    ///   the reign in an election.
    /// - Returns: whether the reign has been ended.
    func release(
        _ reign: Int64,
        of primary: String,
        proof: String,
        promised: Set<String>,
        by: String,
        to successor: Handover.Successor? = nil,
        on board: Noticeboard
    )
        async throws -> Bool
    {
        guard !board.isReleased(reign) else {
            try await revokeLease(reign)
            return true
        }
        var conditions: [EtcdTransaction.Condition] = [
            .hangs(Notice.patroniLeader, on: reign), .isAbsent(Notice.release(of: reign)),
        ]
        for member in promised.sorted() {
            let key = Notice.promise(of: member)
            guard let promise = board[key] else { return false }
            conditions.append(.isUnchanged(key, since: promise.modRevision))
        }
        let release = Notice.Release(primary: primary, proof: proof, by: by, at: Date())
        var operations: [EtcdTransaction.Operation] = [.put(Notice.release(of: reign), try Notice.text(release))]
        if let sync = board[Notice.patroniSync] {
            conditions.append(.isUnchanged(sync.key, since: sync.modRevision))
            operations.append(.put(sync.key, sync.value))
        }
        if let successor {
            conditions.append(.hangs(Notice.patroniMember(successor.name), on: successor.lease))
            operations.append(.put(Notice.patroniLeader, successor.name, lease: successor.lease))
        }
        guard try await commit(EtcdTransaction(if: conditions, then: operations)).succeeded else { return false }
        try await revokeLease(reign)
        return true
    }
}

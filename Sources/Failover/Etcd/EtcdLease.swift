/// Leases: keys that hang on one are gone when nobody renews it any more.
extension EtcdClient {
    private struct Grant: Encodable {
        let TTL: EtcdNumber
    }

    private struct Named: Encodable {
        let ID: EtcdNumber
    }

    private struct Granted: Decodable, Sendable {
        let ID: EtcdNumber
    }

    private struct Renewal: Decodable, Sendable {
        struct Result: Decodable {
            let TTL: EtcdNumber?
        }
        let result: Result
    }

    private struct Remaining: Decodable, Sendable {
        let TTL: EtcdNumber?
        let grantedTTL: EtcdNumber?
    }

    private struct Nothing: Decodable, Sendable {}

    func grantLease(seconds: Int64) async throws -> Int64 {
        let granted: Granted = try await ask("/v3/lease/grant", Grant(TTL: EtcdNumber(seconds)))
        return granted.ID.value
    }

    /// - Returns: whether the lease still exists.
    func renewLease(_ lease: Int64) async throws -> Bool {
        let renewal: Renewal = try await ask("/v3/lease/keepalive", Named(ID: EtcdNumber(lease)))
        return (renewal.result.TTL?.value ?? 0) > 0
    }

    /// The keys that hang on it are gone with it, at once and everywhere. A lease that is gone already is no error.
    func revokeLease(_ lease: Int64) async throws {
        do {
            let _: Nothing = try await ask("/v3/lease/revoke", Named(ID: EtcdNumber(lease)))
        } catch EtcdError.refused(404, _) {
            return
        }
    }

    /// For how long at least nobody has renewed the lease. etcd tells the rest of its life in whole seconds; when its own
    /// leader changes it gives every lease its whole life again, which makes this too short, never too long.
    func silence(of lease: Int64) async throws -> Duration {
        let remaining: Remaining = try await ask("/v3/lease/timetolive", Named(ID: EtcdNumber(lease)))
        guard let left = remaining.TTL?.value, let granted = remaining.grantedTTL?.value, left >= 0 else {
            return .zero
        }
        return max(.zero, .seconds(granted - left - 1))
    }
}

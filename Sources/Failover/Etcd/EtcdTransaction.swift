import Foundation

/// Several operations of etcd at one moment, if all conditions hold at that moment.
package struct EtcdTransaction: Sendable, Encodable {
    private let compare: [Condition]
    private let success: [Operation]
    private let failure: [Operation]

    /// - Parameter operations: with conditions, the first of them that puts something is the transaction's mark: where
    ///   exactly this stands, it has been carried out. Whoever claims something puts it first, on a lease of its own.
    package init(if conditions: [Condition] = [], then operations: [Operation]) {
        compare = conditions
        success = operations
        failure = conditions.isEmpty ? [] : operations.compactMap(\.marked).prefix(1).map(Operation.read)
    }

    private enum CodingKeys: String, CodingKey {
        case compare, success, failure
    }

    /// The answer to this transaction, which may have been carried out twice (``EtcdClient``): the second time its
    /// conditions no longer hold, by its own doing. etcd then reads its mark in the same moment.
    package func settled(_ outcome: EtcdOutcome) -> EtcdOutcome {
        guard !outcome.succeeded, !compare.isEmpty, let mark = success.first(where: { $0.marked != nil }) else {
            return outcome
        }
        return EtcdOutcome(succeeded: outcome.found.contains { mark.stands(in: $0) }, found: [])
    }

    package struct Condition: Sendable, Encodable {
        private enum Target: String, Encodable {
            case revision = "MOD"
            case creation = "CREATE"
            case lease = "LEASE"
        }

        private let key: Data
        private let target: Target
        private var result = "EQUAL"
        private var mod_revision: EtcdNumber?
        private var create_revision: EtcdNumber?
        private var lease: EtcdNumber?

        private init(_ key: String, _ target: Target) {
            self.key = Data(key.utf8)
            self.target = target
        }

        package static func isUnchanged(_ key: String, since revision: Int64) -> Condition {
            var condition = Condition(key, .revision)
            condition.mod_revision = EtcdNumber(revision)
            return condition
        }

        package static func isAbsent(_ key: String) -> Condition {
            var condition = Condition(key, .creation)
            condition.create_revision = EtcdNumber(0)
            return condition
        }

        static func exists(_ key: String) -> Condition {
            var condition = isAbsent(key)
            condition.result = "NOT_EQUAL"
            return condition
        }

        static func hangs(_ key: String, on lease: Int64) -> Condition {
            var condition = Condition(key, .lease)
            condition.lease = EtcdNumber(lease)
            return condition
        }
    }

    package enum Operation: Sendable, Encodable {
        case put(String, String, lease: Int64 = 0)
        case delete(String)
        /// Every key that begins with the text.
        case range(prefix: String)
        /// This key alone.
        case read(String)

        /// The key that it puts.
        fileprivate var marked: String? {
            if case .put(let key, _, _) = self { key } else { nil }
        }

        fileprivate func stands(in found: EtcdKeyValue) -> Bool {
            guard case .put(let key, let value, let lease) = self else { return false }
            return found.key == key && found.value == value && found.lease == lease
        }

        private enum CodingKeys: String, CodingKey {
            case put = "request_put"
            case delete = "request_delete_range"
            case range = "request_range"
        }

        private struct Body: Encodable {
            var key: Data
            var value: Data?
            var lease: EtcdNumber?
            var range_end: Data?
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            switch self {
            case .put(let key, let value, let lease):
                let body = Body(key: Data(key.utf8), value: Data(value.utf8), lease: EtcdNumber(lease))
                try container.encode(body, forKey: .put)
            case .delete(let key): try container.encode(Body(key: Data(key.utf8)), forKey: .delete)
            case .range(let prefix):
                try container.encode(
                    Body(key: Data(prefix.utf8), range_end: EtcdClient.end(of: prefix)),
                    forKey: .range
                )
            case .read(let key): try container.encode(Body(key: Data(key.utf8)), forKey: .range)
            }
        }
    }
}

/// What became of a transaction.
package struct EtcdOutcome: Sendable, Decodable {
    /// Whether all conditions held, so that everything was carried out.
    package let succeeded: Bool
    /// What the range operations found, in their order, as one list.
    package let found: [EtcdKeyValue]

    private enum CodingKeys: String, CodingKey {
        case succeeded, responses
    }

    package init(succeeded: Bool, found: [EtcdKeyValue]) {
        self.succeeded = succeeded
        self.found = found
    }

    private struct Response: Decodable {
        struct Range: Decodable {
            let kvs: [EtcdKeyValue]?
        }
        let response_range: Range?
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        succeeded = try container.decodeIfPresent(Bool.self, forKey: .succeeded) ?? false
        let responses = try container.decodeIfPresent([Response].self, forKey: .responses) ?? []
        found = responses.flatMap { $0.response_range?.kvs ?? [] }
    }
}

extension EtcdClient {
    /// A transaction with conditions succeeds also when it is its second time that is answered first.
    package func commit(_ transaction: EtcdTransaction) async throws -> EtcdOutcome {
        transaction.settled(try await ask("/v3/kv/txn", transaction))
    }
}

/// Members of etcd's own cluster: asked for, added without a vote at first, and given one when they have caught up.
extension EtcdClient {
    private struct Nothing: Codable, Sendable {}

    private struct List: Decodable, Sendable {
        let members: [Entry]
    }

    struct Entry: Decodable, Sendable {
        let ID: EtcdNumber
        /// Absent until the member has started.
        let name: String?
        let peerURLs: [String]
        let isLearner: Bool?
    }

    private struct Addition: Encodable {
        let peerURLs: [String]
        let isLearner = true
    }

    private struct Named: Encodable {
        /// Without a sign, as text.
        let ID: String

        init(_ entry: Entry) { ID = String(UInt64(bitPattern: entry.ID.value)) }
    }

    func clusterMembers() async throws -> [Entry] {
        let list: List = try await ask("/v3/cluster/member/list", Nothing())
        return list.members
    }

    /// As this one member knows them, which needs no majority.
    func clusterMembers(asking endpoint: String) async throws -> [Entry] {
        let list: List = try await ask(only: endpoint, "/v3/cluster/member/list", Nothing())
        return list.members
    }

    /// A learner has no vote, so that the cluster goes on as before while it catches up.
    func addLearner(peer: String) async throws {
        let _: Nothing = try await ask("/v3/cluster/member/add", Addition(peerURLs: [peer]))
    }

    /// - Throws: while the learner has not caught up.
    func promote(_ learner: Entry) async throws {
        let _: Nothing = try await ask("/v3/cluster/member/promote", Named(learner))
    }
}

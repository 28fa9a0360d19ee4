/// Which member of etcd leads, and moving that elsewhere.
extension EtcdClient {
    private struct Nothing: Codable, Sendable {}

    private struct Status: Decodable, Sendable {
        struct Header: Decodable {
            let member_id: EtcdNumber
        }
        let header: Header
        let leader: EtcdNumber?
    }

    private struct Transfer: Encodable {
        /// Without a sign, as text.
        let targetID: String
    }

    /// A member that answers: itself and whom it takes for the leader.
    struct MemberStatus: Sendable {
        let member: Settings.EtcdMember
        let id: Int64
        let leader: Int64
    }

    /// Those that answer and know a leader.
    func healthy(among members: [Settings.EtcdMember]) async -> [MemberStatus] {
        await withTaskGroup(of: MemberStatus?.self) { group in
            for member in members {
                group.addTask {
                    guard let status: Status = try? await ask(only: member.url, "/v3/maintenance/status", Nothing()),
                        let leader = status.leader?.value, leader != 0
                    else { return nil }
                    return MemberStatus(member: member, id: status.header.member_id.value, leader: leader)
                }
            }
            return await group.reduce(into: []) { found, status in
                if let status { found.append(status) }
            }
        }
    }

    /// - Parameter leader: only the present leader may hand over.
    func moveLeader(from leader: MemberStatus, to target: MemberStatus) async throws {
        let transfer = Transfer(targetID: String(UInt64(bitPattern: target.id)))
        let _: Nothing = try await ask(only: leader.member.url, "/v3/maintenance/transfer-leadership", transfer)
    }
}

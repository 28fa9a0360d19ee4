/// What a member of the database says of itself in etcd (Patroni's key `members/NAME`), renewed each second.
package struct PatroniMember: Sendable, Decodable {
    package let state: String
    package let role: String
    package let timeline: Int?
    /// Bytes of the write-ahead log: how far it has written, or received.
    package let position: Int64?
    /// `streaming` when it follows the primary.
    package let replication: String?

    private enum CodingKeys: String, CodingKey {
        case state, role, timeline
        case position = "xlog_location"
        case replication = "replication_state"
    }

    package init(state: String, role: String, timeline: Int?, position: Int64?, replication: String?) {
        self.state = state
        self.role = role
        self.timeline = timeline
        self.position = position
        self.replication = replication
    }

    /// It follows the primary without a gap that would have to be waited for.
    func isAbreast(of primary: PatroniMember) -> Bool {
        guard state == "running" || state == "streaming", replication == "streaming", timeline == primary.timeline,
            let position, let other = primary.position
        else { return false }
        return other - position <= Self.narrow
    }

    /// Positions are told once a second, each at its own moment: a 16 MB segment is more than a second's writes here.
    private static let narrow: Int64 = 16 * 1024 * 1024
}

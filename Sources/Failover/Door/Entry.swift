/// What a load balancer is told about this site's door.
package enum Entry: Hashable, Sendable {
    case open
    case closed(Reason)

    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case elsewhere
        case withoutEtcd
        case starting

        /// For the operator.
        package var sentence: String {
            switch self {
            case .elsewhere: "市民の入口は別のデータセンターに開いています。"
            case .withoutEtcd: "etcd に届かないため、入口を閉じています。"
            case .starting: "始まったばかりで、まだ入口を決めていません。"
            }
        }
    }

    /// What is known longer ago than this may be long past: the other side may have another primary by now.
    package static let knowledgeLives = Duration.seconds(3)

    /// - Parameters:
    ///   - open: the site that this controller holds for open; nil before it knows one.
    ///   - age: since this controller last read etcd; nil before the first time.
    package init(of site: Site, open: Site?, age: Duration?) {
        guard let age, let open else {
            self = .closed(.starting)
            return
        }
        guard age <= Self.knowledgeLives else {
            self = .closed(.withoutEtcd)
            return
        }
        self = open == site ? .open : .closed(.elsewhere)
    }
}

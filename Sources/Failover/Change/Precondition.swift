/// What has to hold before a data center is changed on purpose, each with a sentence for the operator.
package struct Precondition: Sendable, Encodable {
    package let name: String
    package let holds: Bool
    package let sentence: String

    private init(_ name: String, _ holds: Bool, _ sentence: String) {
        self.name = name
        self.holds = holds
        self.sentence = sentence
    }

    /// A day, and the time that a backup takes.
    private static let freshBackup = Duration.seconds(26 * 3600)

    /// All of them, whether they hold or not: an operator wants to see everything that is in the way at once.
    package static func all(_ situation: Situation, to site: Site) -> [Precondition] {
        [
            target(situation, site), primary(situation, site), candidate(situation, site), lag(situation),
            synchronous(situation), etcd(situation), controllers(situation), webNodes(situation, site),
            quiet(situation), backup(situation),
        ]
    }

    private static func target(_ situation: Situation, _ site: Site) -> Precondition {
        let known = situation.members.contains { $0.site == site } && situation.entrances.contains(site)
        return .init(
            "target",
            known && !situation.exiled.contains(site),
            !known
                ? "\(site) は、データベースとウェブノードのあるデータセンターではありません。"
                : situation.exiled.contains(site)
                    ? "\(site) は強制切替で切り離されたままです。先に madoguchictl failover return \(site) で戻してください。"
                    : "切り替え先 \(site) にデータベースとウェブノードがあります。"
        )
    }

    private static func primary(_ situation: Situation, _ site: Site) -> Precondition {
        guard let primary = situation.primary else { return .init("primary", false, "プライマリーがいません。") }
        return .init(
            "primary",
            primary.site != site,
            primary.site == site
                ? "プライマリー \(primary.name) はもう \(site) にいます。" : "プライマリーは \(primary.site) の \(primary.name) です。"
        )
    }

    private static func candidate(_ situation: Situation, _ site: Site) -> Precondition {
        let candidate = situation.candidate(at: site)
        return .init(
            "candidate",
            candidate != nil,
            candidate.map { "次のプライマリーは \($0.name) です。" } ?? "\(site) に、遅れなく追いついて書き込みの確認に加わっているスタンバイがいません。"
        )
    }

    private static func lag(_ situation: Situation) -> Precondition {
        let primary = situation.reign.flatMap { situation.patroni[$0.primary] }
        let late = situation.members.filter { member in
            guard member.name != situation.reign?.primary else { return false }
            guard let primary, let standby = situation.patroni[member.name] else { return true }
            return !standby.isAbreast(of: primary)
        }
        return .init(
            "lag",
            late.isEmpty,
            late.isEmpty
                ? "すべてのスタンバイが同じタイムラインで追いついています。"
                : "追いついていないスタンバイがあります: \(late.map(\.name).sorted().joined(separator: "、"))"
        )
    }

    /// After the change two standbys must be able to acknowledge, one of them in the other data center.
    private static func synchronous(_ situation: Situation) -> Precondition {
        let missing = situation.members.filter {
            $0.name != situation.reign?.primary && !situation.voters.contains($0.name)
        }
        return .init(
            "synchronous",
            missing.isEmpty,
            missing.isEmpty
                ? "すべてのスタンバイが書き込みの確認に加わっています。"
                : "書き込みの確認に加わっていないスタンバイがあります: \(missing.map(\.name).sorted().joined(separator: "、"))"
        )
    }

    private static func etcd(_ situation: Situation) -> Precondition {
        let silent = situation.etcdSites.subtracting(situation.etcdHealthy).map(\.name).sorted()
        return .init(
            "etcd",
            silent.isEmpty,
            silent.isEmpty ? "etcd はすべて動いています。" : "etcd が応答しません: \(silent.joined(separator: "、"))"
        )
    }

    private static func controllers(_ situation: Situation) -> Precondition {
        let silent = situation.controllers.filter { $0.report == nil }.map(\.site)
        let primary = situation.reign?.primary
        let mistaken = situation.controllers.filter { $0.report != nil && $0.report?.primary != primary }.map(\.site)
        return .init(
            "controllers",
            silent.isEmpty && mistaken.isEmpty,
            !silent.isEmpty
                ? "応答しない監督があります: \(silent.joined(separator: "、"))"
                : mistaken.isEmpty
                    ? "すべての監督が同じプライマリーを見ています。"
                    : "監督の見ているプライマリーが、etcd と一致しません: \(mistaken.joined(separator: "、"))"
        )
    }

    private static func webNodes(_ situation: Situation, _ site: Site) -> Precondition {
        let reports = situation.controllers.compactMap(\.report)
        let isServing = reports.contains { report in
            report.observers.contains { $0.site == site.name && $0.isServing }
        }
        return .init(
            "web",
            isServing,
            isServing ? "\(site) のウェブノードは市民を受け入れられます。" : "\(site) のウェブノードが市民を受け入れられません。"
        )
    }

    private static func quiet(_ situation: Situation) -> Precondition {
        let troubled = situation.controllers.compactMap(\.report)
            .filter { Rule(rawValue: $0.rule)?.isWell != true || $0.isIncidentOpen }
        let isBusy = situation.isChanging || situation.isHandingOver
        return .init(
            "quiet",
            troubled.isEmpty && !isBusy && situation.exiled.isEmpty,
            isBusy
                ? "ほかの切り替えが進んでいます。"
                : !situation.exiled.isEmpty
                    ? "強制切替で切り離されたサイトがあります。"
                    : troubled.first.map { "異常があります: \($0.sentence)" } ?? "ほかに障害はありません。"
        )
    }

    private static func backup(_ situation: Situation) -> Precondition {
        guard let age = situation.backupAge else {
            return .init("backup", false, "バックアップの新しさを確かめられません。")
        }
        let hours: Double = age / .seconds(3600)
        return .init(
            "backup",
            age <= freshBackup,
            age <= freshBackup
                ? "最新のバックアップは \(Int(max(1, hours.rounded(.up)))) 時間以内のものです。"
                : "最新のバックアップが \(Int(hours)) 時間前のものです。"
        )
    }
}

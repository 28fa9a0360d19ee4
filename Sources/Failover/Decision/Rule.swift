/// The rows of the table by which controllers decide: the first that fits holds. Tests, the status page and the
/// documents take their sentences from here.
package enum Rule: String, CaseIterable, Sendable {
    case exiledWrites
    case twoPrimaries
    case noReign
    case finishRelease
    case rivalFenceUnderWay
    case plannedChange
    case etcdLeaderBesidePrimary
    case tooFewObservers
    case primarySeen
    case fenceConfirmed
    case quorumProven
    case fenceUnderWay
    case fenceMachine
    case awaitSilence
    case awaitPromises

    /// For the operator.
    package var sentence: String {
        switch self {
        case .exiledWrites: "強制切替で切り離したサイトに、書き込めるデータベースが見えます。その電源を切ります。"
        case .twoPrimaries: "書き込めるデータベースが2台見えます。古いタイムラインの方の電源を切ります。"
        case .noReign: "プライマリーはいません。Patroni が選んでいます。"
        case .finishRelease: "プライマリーの交代は決まっています。リースを取り消して、すぐに次を選ばせます。"
        case .rivalFenceUnderWay: "プライマリーのほかにも、書き込めるデータベースが見えます。電源を切る操作をしました。止まるまで、毎分くり返します。"
        case .plannedChange: "計画した切り替えをしています。"
        case .etcdLeaderBesidePrimary: "etcd のリーダーがプライマリーと同じサイトにいます。別のサイトへ移します。"
        case .tooFewObservers: "プライマリーが見えませんが、二つのサイトの観測がそろいません。Patroni に任せます。"
        case .primarySeen: "プライマリーは動いています。"
        case .fenceConfirmed: "プライマリーのホストの電源が切れたことを確かめました。リースを取り消します。"
        case .quorumProven: "プライマリーは、書き込みに要る数のスタンバイの応答をもう得られません。リースを取り消します。"
        case .fenceUnderWay: "プライマリーのホストの電源を切っています。"
        case .fenceMachine: "プライマリーのホストだけが見えません。電源を切り、スタンバイに約束を求めます。"
        case .awaitSilence: "約束はそろいました。プライマリーが etcd に届いていないことを確かめています。"
        case .awaitPromises: "プライマリーのサイトが見えません。スタンバイに、もう受け取らない約束を求めています。"
        }
    }
}

extension Rule {
    /// The table as a picture in Mermaid's language: the first that fits holds.
    package static var diagram: String {
        let boxes = allCases.map { "    \($0.rawValue)[\"\($0.sentence)\"]\n" }
        let ways = zip(allCases, allCases.dropFirst()).map { "    \($0.rawValue) -- でなければ --> \($1.rawValue)\n" }
        return "flowchart TD\n" + boxes.joined() + ways.joined()
    }
}

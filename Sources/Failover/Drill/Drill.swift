import Foundation

/// A rehearsal on the running system, with evidence of how it went.
package enum Drill: String, CaseIterable, Sendable {
    case `switch`
    case crash
    case power
    case restore
    case tabletop

    package var title: String {
        switch self {
        case .switch: "計画切替の訓練"
        case .crash: "プライマリー異常終了の訓練"
        case .power: "プライマリー停電の訓練"
        case .restore: "復元の訓練"
        case .tabletop: "机上訓練"
        }
    }

    /// What it does to the running system, for the operator.
    package var effect: String {
        switch self {
        case .switch: "もう一方のデータセンターへ計画切替をし、元に戻します。書き込みは数秒ずつ預かられます。"
        case .crash: "プライマリーの PostgreSQL と Patroni を強制終了します。自動で別のホストに切り替わります。"
        case .power: "プライマリーのホストの電源を切り、切り替わったことを確かめてから入れます。"
        case .restore: "バックアップの復元試験（madoguchi-backup verify）の最新の結果を確かめて記録します。何も止めません。"
        case .tabletop: "話し合いによる訓練を、--reason の内容とともに記録します。何も止めません。"
        }
    }

    /// Whether the primary is changed by it.
    var disturbs: Bool { self == .switch || self == .crash || self == .power }
}

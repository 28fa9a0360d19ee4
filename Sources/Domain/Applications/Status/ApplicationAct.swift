/// What is done to an application; each act is a row of its history with a time and an actor.
package enum ApplicationAct: String, Sendable, Hashable, Codable, CaseIterable {
    case submission
    case reception
    case assignment
    case correctionRequest
    case correction
    case withdrawal
    case approval
    case paymentConfirmation
    case issue
    case dispatch
    case completion
    case acceptance
    case rejection
    case expiry
    case cancellation

    /// On buttons and in messages.
    package var label: String {
        switch self {
        case .submission: "申請"
        case .reception: "受付"
        case .assignment: "審査の担当"
        case .correctionRequest: "補正の依頼"
        case .correction: "補正"
        case .withdrawal: "取下げ"
        case .approval: "承認"
        case .paymentConfirmation: "入金の確認"
        case .issue: "発行"
        case .dispatch: "発送"
        case .completion: "完了"
        case .acceptance: "受理"
        case .rejection: "却下"
        case .expiry: "期限切れ"
        case .cancellation: "取消し"
        }
    }
}

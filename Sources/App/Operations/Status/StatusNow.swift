import Domain
import Foundation
import HTML

/// How the whole and each of the services are now, and who says so.
struct StatusNow: Component {
    let status: ServiceStatus
    let frame: PageFrame

    var body: some HTML {
        section(.class("now now--\(status.state.rawValue)"), .aria(.label, "いまの状況")) {
            Icon(icon, in: frame, style: "now__icon")
            p(.class("now__what")) { headline }
            if let since = status.since { p { "\(since.japanese)から" } }
            if !status.canWrite {
                p { "この画面を表示しているサーバーは、書き込めるデータベースを待っています。送信された内容はそのままお預かりし、つながりしだい受け付けます。画面を閉じずにお待ちください。" }
            }
            p(.class("small muted")) { source }
        }
        if !status.services.isEmpty {
            dl(.class("facts")) {
                for (service, state) in status.services {
                    div(.class("facts__row")) {
                        dt { service.title }
                        dd {
                            span(.class(StatusWords.badge(state))) { StatusWords.state(state) }
                            if state == service.state, let since = service.since {
                                p(.class("small muted")) { "\(since.japanese)から" }
                            }
                        }
                    }
                }
            }
        }
    }

    private var icon: Icon.Name {
        switch status.state {
        case .up: .success
        case .slow: .warning
        case .down: .error
        case .unknown: .help
        }
    }

    private var headline: String {
        guard let current = status.current else {
            return status.canWrite ? "申請を受け付けています" : "申請の受付に、時間がかかっています"
        }
        let areAll = current.services.allSatisfy { $0.state == status.state }
        let whose = areAll ? "すべてのサービスが" : "一部のサービスが"
        return status.state == .unknown ? "サービスの状況を確認できません" : whose + StatusWords.state(status.state)
    }

    private var source: String {
        if let current = status.current { return "\(current.at.japanese)に、外から確認しました。" }
        let own = "この画面を表示しているサーバーが、自分で確かめられることだけをお知らせしています。"
        guard status.isMeasured else { return own }
        guard let measured = status.measured else { return "外からの確認の結果を、受け取れません。" + own }
        return "外からの確認の結果を、\(measured.at.japanese)から受け取れません。" + own
    }
}

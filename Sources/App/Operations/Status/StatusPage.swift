import Domain
import Foundation
import HTML

/// How the service is now, was this month and in the last ninety days, and what happened.
struct StatusPage: Component {
    let status: ServiceStatus
    /// Of the list of what happened, counted from 1.
    let page: Int
    let frame: PageFrame

    private var today: CivilDate { CivilDate(status.now) }

    var body: some HTML {
        PublicPage("サービスの稼働状況", in: frame, trail: [Crumb(title: "トップ", path: Path.home)]) {
            h1(.class("page-title")) { "サービスの稼働状況" }
            StatusNow(status: status, frame: frame)
            p {
                "ご自分の申請がどうなっているかは、"
                a(.href(Path.applications)) { "申請の状況" }
                "でご覧いただけます。"
            }
            if let measured = status.measured {
                StatusMaintenance(upcoming: measured.maintenance.filter { $0.ends > status.now }, today: today)
                StatusMonth(services: measured.services)
                StatusDays(services: measured.services, today: today)
                StatusRecords(incidents: measured.incidents, page: page, today: today)
            } else {
                section {
                    h2(.class("heading")) { "これまでの記録" }
                    p { "稼働率、障害と訓練の記録、予定している停止は、いま表示できません。" }
                }
            }
        }
    }
}

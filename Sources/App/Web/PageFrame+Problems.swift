import Domain
import HTML
import HTTPTypes
import Hummingbird

extension PageFrame {
    /// The page for citizens when something went wrong.
    func publicProblem(_ view: ProblemView) -> Response {
        if view.code == Problem.Code.signInNeeded.rawValue {
            return .page(ReturnPage(view: view, frame: self), status: view.status)
        }
        let home = Crumb(title: "トップページへ", path: Path.home)
        return .page(
            PublicPage(view.title, in: self, scripts: view.scripts) {
                ProblemContent(view: view, way: home)
                if view.status == .serviceUnavailable {
                    p { a(.href(Path.status)) { "サービスの稼働状況を見る" } }
                }
            },
            status: view.status
        )
    }

    /// The page for officers when something went wrong.
    func staffProblem(_ view: ProblemView) -> Response {
        let list = Crumb(title: "申請一覧へ", path: Path.cases)
        return .page(
            StaffPage(view.title, in: self, officer: nil, scripts: view.scripts) {
                ProblemContent(view: view, way: list)
            },
            status: view.status
        )
    }
}

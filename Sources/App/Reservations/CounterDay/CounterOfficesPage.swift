import Domain
import HTML

/// At which office the officer works today.
struct CounterOfficesPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let scopes: [CounterScope]

    var body: some HTML {
        StaffPage("窓口の一日", in: frame, officer: officer, at: .counters) {
            h1(.class("page-title")) { "窓口の一日" }
            if scopes.isEmpty { p { "あなたの課には、予約できる窓口がありません。" } }
            ul {
                for scope in scopes { li { a(.href(Path.counterDay(scope.office.id))) { scope.office.name() } } }
            }
            if !scopes.isEmpty { p { a(.href(Path.townStatistics)) { "すべての場所の統計" } } }
        }
    }
}

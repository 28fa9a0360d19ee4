import Content
import Domain
import HTML

/// The procedures that fit a query.
struct ProcedureListPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let query: ProcedureQuery
    let today: CivilDate
    /// Those of this page.
    let procedures: [Procedure]
    let total: Int
    let guides: [Guide]
    /// Shown when nothing fits.
    let similar: [Procedure]
    let page: PageNumber

    private var heading: String {
        query.description.isEmpty ? "すべての手続" : "\(query.description)の手続"
    }

    var body: some HTML {
        PublicPage(
            page.number > 1 ? "\(heading)（\(page.number)ページ目）" : heading,
            in: frame,
            trail: [Crumb(title: "トップ", path: Path.home)],
            width: .broad
        ) {
            h1(.class("page-title")) { heading }
            SearchForm(frame: frame, query: query)
            p(.role(.status)) { "\(total)件の手続が見つかりました。" }
            if !guides.isEmpty { FoundGuides(guides: guides) }
            if procedures.isEmpty {
                NothingFound(catalogue: catalogue, similar: similar, today: today)
            } else {
                h2(.class("unseen")) { "見つかった手続" }
                ProcedureCards(procedures: procedures, catalogue: catalogue, today: today, style: "cards--pairs")
            }
            Pagination(page: page) { [query] number in query.path(page: number) }
            if !query.description.isEmpty {
                p { a(.href(Path.procedures)) { "すべての手続を見る" } }
            }
        }
    }
}

/// Guides beside the procedures, for whoever does not know yet which procedures they need.
private struct FoundGuides: Component {
    let guides: [Guide]

    var body: some HTML {
        section(.class("panel panel--tint")) {
            h2(.class("panel__title")) { "質問に答えて、必要な手続を調べる" }
            ul {
                for guide in guides { li { a(.href(Path.guide(guide.id))) { guide.name() } } }
            }
        }
    }
}

private struct NothingFound: Component {
    let catalogue: CatalogueSnapshot
    let similar: [Procedure]
    let today: CivilDate

    var body: some HTML {
        div(.class("empty")) {
            p { "あてはまる手続はありませんでした。言葉を短くするか、別の言い方でお試しください。" }
        }
        if !similar.isEmpty {
            h2 { "近い手続" }
            ProcedureCards(procedures: similar, catalogue: catalogue, today: today, style: "cards--pairs")
        }
        h2 { "担当課から探す" }
        ul(.class("tags")) {
            ForEach(catalogue.departmentsInUse) { department in
                li { a(.href("\(Path.procedures)?department=\(department.id)")) { department.name.japanese } }
            }
        }
    }
}

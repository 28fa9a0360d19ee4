import Content
import Domain
import HTML

/// Where citizens come in.
struct HomePage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let today: CivilDate

    /// The catalogue begins with what is asked for most.
    private static let shownProcedures = 6

    var body: some HTML {
        PublicPage("手続を探す", in: frame, width: .broad) {
            section(.class("hero")) {
                div(.class("hero__text")) {
                    h1(.class("hero__title")) { "市役所の窓口を、あなたの手もとに。" }
                    p(.class("lead")) {
                        "\(frame.townName)への申請や届出を、24時間いつでも始められます。途中まで入力して、あとから続けることもできます。"
                    }
                    SearchForm(frame: frame, query: ProcedureQuery(words: ""))
                }
                img(
                    .class("hero__picture"),
                    .src(frame.assets.address(of: "town.svg")),
                    .alt(""),
                    .width(480),
                    .height(320)
                )
            }
            section {
                h2 { "よく使われる手続" }
                ProcedureCards(
                    procedures: Array(catalogue.procedures.filter(\.isOnline).prefix(Self.shownProcedures)),
                    catalogue: catalogue,
                    today: today,
                    style: "cards--pairs"
                )
                p { a(.href(Path.procedures)) { "すべての手続を見る" } }
            }
            section {
                h2 { "暮らしの出来事から探す" }
                p { "質問に答えると、必要な手続と期限、持ち物が分かります。" }
                LifeEventTiles(frame: frame, catalogue: catalogue)
            }
            DepartmentLinks(catalogue: catalogue)
            OtherWays(town: catalogue.town)
        }
    }
}

private struct DepartmentLinks: Component {
    let catalogue: CatalogueSnapshot

    var body: some HTML {
        section {
            h2 { "担当課から探す" }
            ul(.class("tags")) {
                ForEach(catalogue.departmentsInUse) { department in
                    li { a(.href("\(Path.procedures)?department=\(department.id)")) { department.name.japanese } }
                }
            }
        }
    }
}

private struct OtherWays: Component {
    let town: TownProfile

    var body: some HTML {
        section {
            h2 { "申請を続ける・確かめる" }
            ul(.class("ways")) {
                li(.class("panel")) {
                    h3(.class("panel__title")) { "申請の状況を見る" }
                    p { "受付番号とお問い合わせ番号で、いまの状況が分かります。" }
                    p { a(.href(Path.applications)) { "申請の状況を見る" } }
                }
                li(.class("panel")) {
                    h3(.class("panel__title")) { "入力の続きから始める" }
                    p { "お送りしたメールのリンクを開くと、入力の続きから始められます。" }
                    p { a(.href("\(Path.help)#resume")) { "続きから始める方法" } }
                }
                li(.class("panel")) {
                    h3(.class("panel__title")) { "困ったときは" }
                    p { "お電話でもお手伝いします。\(town.hall.telephone)（\(town.hall.openingHours.japanese)）" }
                    p { a(.href(Path.help)) { "使い方・お問い合わせ" } }
                }
            }
        }
    }
}

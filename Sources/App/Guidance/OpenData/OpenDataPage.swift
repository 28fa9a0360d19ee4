import Content
import Domain
import HTML

/// Explains the open data to people.
struct OpenDataPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot

    var body: some HTML {
        PublicPage("オープンデータ", in: frame, trail: [Crumb(title: "トップ", path: Path.home)]) {
            h1(.class("page-title")) { "オープンデータ" }
            p(.class("lead")) {
                "このサイトで公開している手続、暮らしの出来事の案内、庁舎と窓口の情報を、だれでも使えるデータとして提供しています。"
            }
            section {
                h2(.class("heading")) { "データ" }
                dl(.class("facts")) {
                    DataRow("手続（\(catalogue.procedures.count)件）", Path.procedureData)
                    DataRow("暮らしの出来事の案内（\(catalogue.guides.count)件）", Path.guideData)
                    DataRow("庁舎、窓口と担当課", Path.officeData)
                    DataRow("データの形の定義（JSON Schema）", Path.openDataSchema)
                    DataRow("このサイトのページの一覧（サイトマップ）", Path.sitemap)
                }
                p { "手続や案内の一つずつのデータは、一覧の中の id のアドレスにあります。案内の質問と、答えから必要な手続を決める条件も含みます。" }
                if let latest = catalogue.publications.latest { p { "最後に更新した日：\(latest.westernText)" } }
            }
            section {
                h2(.class("heading")) { "利用条件" }
                p {
                    a(.href(OpenDataPlaces.license), .rel(.license)) { OpenDataPlaces.licenseName }
                    "（CC BY 4.0）で利用できます。「\(frame.townName)」と出典を表示すれば、自由に複製、加工、配布できます。"
                }
                p { "データは市が確認した内容ですが、手続や持ち物はご事情によって異なることがあります。" }
            }
            section {
                h2(.class("heading")) { "データの形" }
                ul {
                    li { "JSON-LD 1.1です。ふつうのJSONとしても読めます。文字コードはUTF-8です。" }
                    li { "用語は、欧州の行政サービスの共通語彙（CPSV-AP 3.2）によります。" }
                    li { "手数料の単位は円です。日付は日本の日付です。" }
                    li { "ほかのサイトのスクリプトからも読めます（CORS）。内容が変わっていないかはETagで確かめられます。" }
                }
            }
            p { a(.href(Path.embedding)) { "市のホームページに検索や案内を埋め込む方法" } }
        }
    }
}

private struct DataRow: Component {
    let name: String
    let path: String

    init(_ name: String, _ path: String) {
        self.name = name
        self.path = path
    }

    var body: some HTML {
        div(.class("facts__row")) {
            dt { name }
            dd { a(.href(path)) { path } }
        }
    }
}

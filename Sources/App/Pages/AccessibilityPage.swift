import Content
import Domain
import HTML

/// ウェブアクセシビリティ方針 (みんなの公共サイト運用ガイドライン)
struct AccessibilityPage: Component {
    let frame: PageFrame
    let town: TownProfile

    var body: some HTML {
        PublicPage("ウェブアクセシビリティ方針", in: frame, trail: [Crumb(title: "トップ", path: Path.home)]) {
            h1(.class("page-title")) { "ウェブアクセシビリティ方針" }
            p(.class("lead")) { "だれもが、どのような環境でも手続ができるように、次の方針で作っています。" }
            dl(.class("facts")) {
                FactRow("対象範囲", "\(frame.serviceName)のすべての画面")
                FactRow("目標とする適合レベル", "JIS X 8341-3:2016のレベルAAに配慮します。試験を行い、準拠を目指します。")
                FactRow("追加する達成基準", "WCAG 2.2のレベルAとレベルAA")
                FactRow("例外", "申請者が添付したファイルと、外部のサービスの画面")
                FactRow("担当", town.hall.name)
            }
            section {
                h2(.class("heading")) { "取り組んでいること" }
                ul {
                    li { "マウスを使わず、キーボードだけで操作できます。" }
                    li { "画面読み上げソフトで、質問と誤りの内容が分かります。" }
                    li { "文字を200％に大きくしても、幅の狭い画面でも使えます。" }
                    li { "色だけで情報を伝えません。" }
                    li { "制限時間のために入力が失われることはありません。" }
                }
            }
            p { "使いにくいところがありましたら、お知らせください。" }
            HelpDesk(town: town)
        }
    }
}

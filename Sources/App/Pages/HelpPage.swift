import Content
import Domain
import HTML

/// 使い方・お問い合わせ
struct HelpPage: Component {
    let frame: PageFrame
    let town: TownProfile
    /// Whether the town takes electronic signatures.
    let takesSignatures: Bool

    var body: some HTML {
        PublicPage("使い方・お問い合わせ", in: frame, trail: [Crumb(title: "トップ", path: Path.home)]) {
            h1(.class("page-title")) { "使い方・お問い合わせ" }
            section {
                h2(.class("heading")) { "申請のしかた" }
                ol {
                    li { "手続を探して、説明を読みます。" }
                    li { "「申請を始める」を押し、メールアドレスを入力します。確認コードがメールで届きます。" }
                    li { "質問に答えます。答えは、画面を進むたびに保存されます。" }
                    if takesSignatures {
                        li { "電子署名が必要な手続では、内容を確認したあとに、マイナンバーカードで署名します。途中でやめても、入力した内容は消えません。" }
                    }
                    li { "内容を確認して送信します。受付番号とお問い合わせ番号が表示され、メールでも届きます。" }
                }
            }
            section(.id("resume")) {
                h2(.class("heading")) { "途中でやめて、あとで続けるには" }
                p { "入力の画面で「続きをメールで送る」を押すと、リンクがメールで届きます。スマートフォンで始めてパソコンで続けることもできます。" }
                p { "30日間操作がないと、入力の途中の申請は削除されます。削除の3日前にメールでお知らせします。" }
            }
            section {
                h2(.class("heading")) { "送信したあと" }
                p {
                    a(.href(Path.applications)) { "申請の状況" }
                    "の画面で受付番号とお問い合わせ番号を入力すると、いまの状況、市役所からの連絡、次にすることが分かります。"
                }
                p { "入力内容を直していただくときは、メールでお知らせします。直すところだけが表示されます。" }
            }
            if frame.offersCards {
                section(.id("account")) {
                    h2(.class("heading")) { "マイナンバーカードを使う" }
                    p {
                        "「マイナンバーカードで入力する」を押すと、氏名や住所などを、カードから読み取って入力できます。カードと違う内容を申請するときは、理由を入力してください。"
                    }
                    p {
                        a(.href(Path.account)) { "マイページ" }
                        "にカードでサインインすると、ご自分の申請とお知らせをまとめて見ることができます。メールアドレスだけで始めた申請も、加えられます。"
                    }
                    p { "1時間操作がないと、もう一度カードでのサインインをお願いします。入力した内容はなくなりません。" }
                }
            }
            section {
                h2(.class("heading")) { "使えるブラウザー" }
                p { "最近のブラウザー（Chrome、Edge、Safari、Firefox）でお使いください。JavaScriptが使えない設定でも、すべての手続ができます。" }
            }
            HelpDesk(town: town)
        }
    }
}

/// Where people can ask.
struct HelpDesk: Component {
    let town: TownProfile

    var body: some HTML {
        section {
            h2(.class("heading")) { "お問い合わせ" }
            dl(.class("facts")) {
                FactRow("窓口", town.hall.name)
                FactRow("電話", town.hall.telephone)
                FactRow("受付時間", town.hall.openingHours.japanese)
                FactRow("休み", town.hall.closedDays.japanese)
                FactRow("住所", "〒\(town.hall.postalCode)　\(town.hall.address)")
            }
        }
    }
}

import Content
import Domain
import HTML

/// 個人情報の取扱い
struct PrivacyPage: Component {
    let frame: PageFrame
    let town: TownProfile
    /// Whether the town takes electronic signatures.
    let takesSignatures: Bool

    var body: some HTML {
        PublicPage("個人情報の取扱い", in: frame, trail: [Crumb(title: "トップ", path: Path.home)]) {
            h1(.class("page-title")) { "個人情報の取扱い" }
            section {
                h2(.class("heading")) { "利用の目的" }
                p { "入力された個人情報は、その手続の審査、証明書などのお渡し、申請についてのご連絡のためだけに使います。" }
            }
            if frame.offersCards {
                section {
                    h2(.class("heading")) { "マイナンバーカードを使うとき" }
                    p { "サインインでは、同じ方であることだけを確かめます。氏名・住所・生年月日・性別は、カードで入力するときにだけ、申請に必要なものを読み取ります。" }
                    p { "読み取りには、デジタル庁の「デジタル認証アプリ」を使います。マイナンバー（12桁の番号）や暗証番号は、市役所に伝わりません。" }
                    p { "読み取った内容は暗号化して、申請といっしょに、またマイページの利用者の記録として保存します。" }
                }
            }
            section {
                h2(.class("heading")) { "守り方" }
                ul {
                    li { "通信は暗号化されます。" }
                    li { "入力内容と添付ファイルは、申請ごとに異なる鍵で暗号化して保存します。" }
                    li { "見ることができるのは、その手続を担当する課の職員だけです。だれが、いつ見たかを記録します。" }
                    li { "添付ファイルは、職員が開く前にウイルスを検査します。" }
                }
            }
            section {
                h2(.class("heading")) { "保存する期間" }
                p { "送信された申請は、市の文書の規程に従って保存し、期間が過ぎると消去します。入力の途中の申請は、30日間操作がないと消去します。" }
            }
            if takesSignatures {
                section {
                    h2(.class("heading")) { "電子署名" }
                    p { "電子署名をすると、署名用電子証明書に記載された氏名、住所、生年月日、性別を、申請者ご本人の確認のために取得し、署名とともに申請の記録として保存します。" }
                    p { "電子証明書が失効していないことを、発行者に問い合わせて確かめます。申請の内容をお伝えすることはありません。" }
                }
            }
            section {
                h2(.class("heading")) { "Cookie（クッキー）" }
                p { "申請や予約の入力と、予約の順番待ちを続けるためのCookieだけを使います。利用者を追跡するためのCookieや、外部への送信はありません。" }
            }
            HelpDesk(town: town)
        }
    }
}

import HTML

/// Says why the card could not be used, and where to go on; nothing that was typed is lost.
struct CardFaultPage: Component {
    let fault: CardFault
    /// Where the citizen came from; nil when this browser never departed.
    let errand: CardErrand?
    let frame: PageFrame

    var body: some HTML {
        PublicPage("マイナンバーカードを確認できませんでした", in: frame) {
            h1(.class("page-title")) { "マイナンバーカードを確認できませんでした" }
            Banner(.error, fault.sentence, in: frame)
            p { explanation }
            if errand?.application != nil { p { "入力した内容は、保存されています。" } }
            div(.class("actions")) {
                if fault.remedy == .again || fault.remedy == .later {
                    a(.class("button button--large"), .href(again)) { "もう一度カードで確認する" }
                }
                if let application = errand?.application {
                    a(.class("button button--outline button--large"), .href(Path.application(application))) {
                        "カードを使わずに続ける"
                    }
                } else {
                    a(.class("button button--outline button--large"), .href(Path.procedures)) {
                        "カードを使わずに申請する"
                    }
                }
            }
            p { a(.href(Path.help)) { "使い方・お問い合わせ" } }
        }
    }

    private var again: String {
        guard let errand else { return Path.cardSignIn }
        if let application = errand.application { return Path.cardReading(application) }
        return ReturnPath(ofResident: errand.destination).cardSignIn
    }

    private var explanation: String {
        switch fault.remedy {
        case .again: "カードや暗証番号に問題がなければ、はじめからもう一度行ってください。"
        case .later: "お使いのスマートフォンやカードに問題はありません。時間をおいて、もう一度お試しください。"
        case .cardCounter: "カードの手続は、市役所の市民課の窓口で行えます。申請は、カードを使わずに続けることもできます。"
        case .otherWay: "市役所でも原因を調べます。申請は、カードを使わずに続けることもできます。"
        }
    }
}

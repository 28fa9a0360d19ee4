import Domain
import HTML

/// The answers to what everybody asks first.
struct ProcedureFacts: Component {
    let procedure: Procedure
    let today: CivilDate
    /// Whether the town takes electronic signatures.
    let takesSignatures: Bool

    var body: some HTML {
        section {
            h2(.class("heading")) { "手続のあらまし" }
            dl(.class("facts")) {
                FactRow("申請できる方", procedure.eligibility.japanese)
                FactRow("手数料", procedure.priceTag(on: today))
                if let payment = procedure.payment.explanation { FactRow("お支払い", payment) }
                if procedure.isOnline { FactRow("標準処理期間", procedure.processingDays.explanation) }
                FactRow("受け取り方", procedure.delivery.map(\.explanation).joined(separator: "、"))
                if procedure.isOnline {
                    FactRow("電子署名", procedure.signature.explanation(isTaken: takesSignatures))
                    FactRow("取下げ", procedure.withdrawable ? "審査が終わるまで取り下げられます。" : "送信したあとは取り下げられません。")
                }
            }
        }
    }
}

/// One row of a list of facts.
struct FactRow: Component {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    var body: some HTML {
        div(.class("facts__row")) {
            dt { name }
            dd { value }
        }
    }
}

extension PaymentMoment {
    fileprivate var explanation: String? {
        switch self {
        case .none: nil
        case .afterReview: "審査が終わったあとにお支払いください。"
        case .atSubmission: "オンラインでお支払いください。代金をいただくのは、審査が終わって申請が認められたときです。"
        case .atCounter: "窓口でお支払いください。"
        }
    }
}

extension ProcessingDays {
    fileprivate var explanation: String {
        from == to ? "受け付けてから\(to)営業日" : "受け付けてから\(from)〜\(to)営業日"
    }
}

extension Delivery {
    fileprivate var explanation: String {
        switch self {
        case .post: "郵送"
        case .counter: "窓口での受け取り"
        case .download: "ダウンロード"
        case .none: "お渡しするものはありません"
        }
    }
}

extension SignatureRule {
    fileprivate func explanation(isTaken: Bool) -> String {
        switch self {
        case .none: "必要ありません。"
        case .optional where !isTaken, .required where !isTaken: "現在は、電子署名なしで申請できます。ご本人の確認は、別の方法で行います。"
        case .optional: "本人確認書類の代わりに、マイナンバーカードで電子署名ができます。"
        case .required: "マイナンバーカードの電子署名が必要です。署名用の暗証番号（6文字から16文字）を用意してください。"
        }
    }
}

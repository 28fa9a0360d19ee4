import Domain
import HTML

/// Asks for the number and the telephone number.
struct ReservationInquiryPage: Component {
    static let number = "number"
    static let telephone = "telephone"

    let frame: PageFrame
    var number = ""
    var telephone = ""
    var errors: [FieldError] = []

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")予約の確認・変更・取消し - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "予約の確認・変更・取消し",
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "予約の確認・変更・取消し" }
            p { "予約番号と、予約のときに入力した電話番号を入力してください。メールでお送りしたリンクからも開けます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.reservationInquiry), .novalidate) {
                FormSeal(csrf: nil)
                LabelledInput(
                    name: Self.number,
                    question: "予約番号",
                    value: number,
                    hint: "8文字の英数字です。小文字でも入力できます。例：ABCD-2345",
                    errors: errors
                )
                LabelledInput(
                    name: Self.telephone,
                    question: "電話番号",
                    value: telephone,
                    type: .tel,
                    autocomplete: .telNational,
                    errors: errors
                )
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "予約を開く" }
                }
            }
        }
    }

    /// With what is wrong with the inputs.
    func checked(_ number: ReservationNumber?, _ telephone: TelephoneNumber?) -> ReservationInquiryPage {
        var page = self
        if number == nil {
            page.errors.append(Self.error(Self.number, "予約番号を確かめてください。8文字の英数字です。例：ABCD-2345"))
        }
        if telephone == nil {
            page.errors.append(Self.error(Self.telephone, "電話番号を確かめてください。例：090-1234-5678"))
        }
        return page
    }

    /// With the word that number and telephone do not belong together; which of them is wrong is not told.
    func mismatching() -> ReservationInquiryPage {
        var page = self
        page.errors = [Self.error(Self.number, "予約番号と電話番号の組み合わせが見つかりません。どちらも確かめてください。")]
        return page
    }

    private static func error(_ input: String, _ sentence: String) -> FieldError {
        FieldError(EntryKey(rawValue: input), sentence)
    }
}

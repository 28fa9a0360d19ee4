import Domain
import Foundation
import HTML

/// The fee was paid at the counter or at a bank.
struct PaymentConfirmationAct: CaseAct {
    static let act = ApplicationAct.paymentConfirmation
    static func path(_ id: UUID) -> String { Path.paymentConfirmation(id) }
    static let verb = "入金を確認する"
    static let explanation = "手数料が支払われたことを記録し、申請者に知らせます。"

    private static let places = [("counter", "窓口"), ("bank", "銀行振込・納付書")]

    let note: String?

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        if let amount = sheet.file.amount { p { "手数料は \(NumberText.yen(amount)) です。" } }
        ActField("place", "支払いの方法", in: draft) {
            div(.class("select")) {
                select(.class("select__input"), .id("place"), .name("place")) {
                    for (value, title) in places {
                        option(.value(value), .selected(value == draft.text("place"))) { title }
                    }
                }
            }
        }
        ActLine(
            name: "paid",
            title: "支払われた日",
            type: .date,
            standard: sheet.today.description,
            draft: draft
        )
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        var reading = ActReading(form)
        let value = reading.choice("place", "支払いの方法", of: Self.places.map(\.0))
        let paid = reading.day("paid", "支払われた日", in: sheet.file.journey.today...sheet.today)
        try reading.finish()
        let place = Self.places.first { $0.0 == value }?.1 ?? value
        note = "\(paid.westernText)に\(place)でお支払いいただきました。"
    }

    static func letter(of act: PaymentConfirmationAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(
            kind: .paymentConfirmation,
            subject: "お支払いを確認しました",
            text: "手数料のお支払いを確認しました。これから発行の準備をします。"
        )
    }
}

import Content
import Domain

extension Letter {
    /// An application was taken back by its applicant.
    static func withdrawal(from town: TownProfile, procedure: String, number: ReferenceNumber) -> Letter {
        Letter(
            from: town,
            "申請が取り下げられました（受付番号 \(number.text)）",
            text: """
                次の申請が取り下げられました。

                手続： \(procedure)
                受付番号： \(number.text)

                必要になったときは、お手数ですが、はじめから申請してください。
                心当たりがないときは、下のお問い合わせ先にご連絡ください。
                """
        )
    }
}

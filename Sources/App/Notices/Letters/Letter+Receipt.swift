import Content
import Domain
import Foundation

extension Letter {
    /// An application has arrived.
    static func receipt(
        from town: TownProfile,
        procedure: String,
        number: ReferenceNumber,
        code: String,
        submittedAt: Date,
        expectedOn: CivilDate?,
        status: URL
    ) -> Letter {
        let expectation = expectedOn.map { "審査が終わるめやす： \($0.weekdayText)ごろ\n" } ?? ""
        return Letter(
            from: town,
            "申請を受け付けました（受付番号 \(number.text)）",
            text: """
                「\(procedure)」の申請を受け付けました。

                受付番号： \(number.text)
                お問い合わせ番号： \(code)
                申請した日時： \(submittedAt.japanese)
                \(expectation)
                申請の状況は、次のページで確かめられます。
                受付番号とお問い合わせ番号を入力してください。

                \(status.absoluteString)

                お問い合わせ番号は、ほかの人に教えないでください。
                直していただくことや結果は、このメールアドレスにお知らせします。
                """
        )
    }
}

import Content
import Domain
import Foundation

extension Letter {
    /// A correction has arrived.
    static func correctionReceived(
        from town: TownProfile,
        procedure: String,
        number: ReferenceNumber,
        status: URL
    ) -> Letter {
        Letter(
            from: town,
            "直していただいた内容を受け付けました（受付番号 \(number.text)）",
            text: """
                直していただいた内容を受け付けました。引き続き、審査を行います。

                手続： \(procedure)
                受付番号： \(number.text)

                申請の状況と直した内容は、次のページで確かめられます。
                受付番号とお問い合わせ番号を入力してください。

                \(status.absoluteString)

                心当たりがないときは、下のお問い合わせ先にご連絡ください。
                """
        )
    }
}

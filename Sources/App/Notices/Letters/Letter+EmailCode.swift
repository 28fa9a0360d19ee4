import Content
import Domain
import Foundation

extension Letter {
    /// Proves that an e-mail address is the applicant's own.
    static func emailCode(
        from town: TownProfile,
        procedure: String,
        code: String,
        link: URL,
        expiry: Date
    ) -> Letter {
        Letter(
            from: town,
            "メールアドレスの確認",
            text: """
                「\(procedure)」の申請を始めるため、メールアドレスを確認しています。

                確認番号： \(code)

                入力中の画面に戻り、この6桁の番号を入力してください。
                別のスマートフォンやパソコンで続けるときは、次のリンクを開いてください。

                \(link.absoluteString)

                番号とリンクは、\(expiry.japanese)まで使えます。

                心当たりがないときは、どなたかがメールアドレスを間違えて入力したものです。
                お手数ですが、このメールを削除してください。
                """
        )
    }
}

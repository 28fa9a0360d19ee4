import Content
import Domain
import Foundation

extension Letter {
    /// The certificate of an electronic signature turned out to have been revoked.
    ///
    /// - Parameter number: nil before the application is sent.
    static func signatureRefused(
        from town: TownProfile,
        procedure: String,
        number: ReferenceNumber?,
        status: URL
    ) -> Letter {
        let sent = number.map { "\n受付番号： \($0.text)" } ?? ""
        let next =
            number == nil
            ? "お手数ですが、市の窓口で新しい署名用電子証明書の発行を受けてから、次のページでもう一度署名してください。"
            : "申請は取り消されていません。このあとの手続は、担当の課からご連絡します。"
        return Letter(
            from: town,
            "電子署名を確認できませんでした",
            text: """
                次の申請の電子署名を確かめたところ、署名用電子証明書が失効していました。

                手続： \(procedure)\(sent)

                \(next)
                \(status.absoluteString)
                """
        )
    }
}

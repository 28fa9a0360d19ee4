import Content
import Domain
import Foundation

/// Mails about money.
extension Letter {
    /// The fee has arrived.
    static func paymentReceived(
        from town: TownProfile,
        procedure: String,
        number: ReferenceNumber,
        amount: Int,
        status: URL
    ) -> Letter {
        Letter(
            from: town,
            "お支払いを確認しました（受付番号 \(number.text)）",
            text: """
                「\(procedure)」の手数料 \(NumberText.yen(amount)) のお支払いを確認しました。
                これから発行の準備をします。

                領収書は、申請の状況のページからご覧いただけます。
                受付番号とお問い合わせ番号を入力してください。

                \(status.absoluteString)
                """
        )
    }

    /// The money that was held could not be taken.
    static func paymentRequest(
        from town: TownProfile,
        procedure: String,
        number: ReferenceNumber,
        day: CivilDate,
        status: URL
    ) -> Letter {
        Letter(
            from: town,
            "お支払いをお願いします（受付番号 \(number.text)）",
            text: """
                「\(procedure)」の手数料を、お預かりしていた金額から受け取ることができませんでした。
                お預かりは取り消され、代金はいただいていません。

                お手数ですが、\(day.weekdayText)までに、申請の状況のページからお支払いください。
                受付番号とお問い合わせ番号を入力してください。

                \(status.absoluteString)
                """
        )
    }

    /// The money was held, but the application could not be sent.
    static func paymentRelease(from town: TownProfile, procedure: String, amount: Int, link: URL) -> Letter {
        Letter(
            from: town,
            "申請はまだ送信されていません",
            text: """
                「\(procedure)」のお支払いの手続は済みましたが、申請を送信できませんでした。
                入力した内容または金額が、お支払いの手続のあいだに変わったためです。

                お預かりした \(NumberText.yen(amount)) は取り消します。代金はいただきません。
                お手数ですが、申請の続きを開いて内容を確かめ、もう一度お支払いの手続をしてください。
                申請の続きを開くリンクは、次のページでお送りします。

                \(link.absoluteString)
                """
        )
    }

    /// Money goes back.
    ///
    /// - Parameter needsAccount: whether the office has to ask where it goes.
    static func refundComing(
        from town: TownProfile,
        procedure: String,
        number: ReferenceNumber?,
        amount: Int,
        needsAccount: Bool
    ) -> Letter {
        let way =
            needsAccount
            ? "返金先をうかがうため、担当課からご連絡します。"
            : "お支払いの方法によって、数日から数週間で返金されます。お手続の必要はありません。"
        return Letter(
            from: town,
            "返金のお知らせ\(number.map { "（受付番号 \($0.text)）" } ?? "")",
            text: """
                「\(procedure)」の代金のうち、\(NumberText.yen(amount)) をお返しします。
                \(way)

                心当たりがないときは、下のお問い合わせ先にご連絡ください。
                """
        )
    }

    /// The payer's bank did not take the money.
    static func refundFailed(from town: TownProfile, procedure: String, number: ReferenceNumber?) -> Letter {
        Letter(
            from: town,
            "返金ができませんでした\(number.map { "（受付番号 \($0.text)）" } ?? "")",
            text: """
                「\(procedure)」の返金の手続をしましたが、返金先で受け取られませんでした。
                お手数ですが、下のお問い合わせ先にご連絡ください。
                """
        )
    }
}

import Content
import Domain

extension Letter {
    /// A letter of the town: its name before the subject, greeting and signature around the text.
    init(from town: TownProfile, _ subject: String, text: String) {
        self.init(
            subject: "【\(town.town.name)】\(subject)",
            body: """
                \(town.town.name)オンライン申請です。

                \(text)

                ------------------------------------------------------------
                \(town.mail.senderName)
                このメールに返信いただいても、お答えできません。
                お問い合わせ先：\(town.hall.name)（代表）\(town.hall.telephone)
                受付時間：\(town.hall.openingHours())（\(town.hall.closedDays())を除く）

                """
        )
    }
}

import Content
import Foundation

extension Letter {
    /// A link that opens an application.
    struct AccessLink: Sendable {
        /// Which application, in words.
        let name: String
        let address: URL
    }

    /// Links to applications, asked for by whoever reads mails of this address.
    static func accessLinks(_ links: [AccessLink], from town: TownProfile) -> Letter {
        Letter(
            from: town,
            "申請の続きを開くリンク",
            text: """
                申請の続きや状況を開くリンクをお送りします。7日のあいだ使えます。

                \(links.map { "\($0.name)\n\($0.address.absoluteString)" }.joined(separator: "\n\n"))

                リンクを開くと、申請の内容を見ることができます。ほかの人に転送しないでください。
                心当たりがないときは、このメールを削除してください。
                """
        )
    }
}

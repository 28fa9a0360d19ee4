import Content
import Domain
import Foundation

extension Letter {
    /// An application that was begun is about to be removed.
    static func draftRemoval(from town: TownProfile, procedure: String, lastDay: CivilDate, link: URL) -> Letter {
        Letter(
            from: town,
            "入力中の申請がまもなく削除されます",
            text: """
                「\(procedure)」の申請が、入力の途中のままになっています。

                \(lastDay.weekdayText)まで、次のリンクから続きを入力できます。
                この日を過ぎると、入力した内容は削除されます。

                \(link.absoluteString)

                申請しないときは、何もする必要はありません。
                リンクを開くと、申請の内容を見ることができます。ほかの人に転送しないでください。
                """
        )
    }
}

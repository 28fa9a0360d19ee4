import Content
import Foundation

extension Letter {
    /// A virus was found in a file. The mail does not name the file: names may be personal.
    static func infectedFile(from town: TownProfile, procedure: String, status: URL) -> Letter {
        Letter(
            from: town,
            "添付ファイルからウイルスが見つかりました",
            text: """
                「\(procedure)」の申請に添付されたファイルのひとつから、コンピューターウイルスが見つかりました。
                このファイルは開かれず、審査にも使われません。

                まだ申請していないときは、申請の画面でこのファイルを削除し、別のファイルを添付してください。
                申請したあとのときは、担当課からのお知らせをお待ちください。
                申請の画面は、次のページから開けます。

                \(status.absoluteString)

                お使いの端末も、ウイルス対策ソフトで確認することをおすすめします。
                """
        )
    }
}

import Domain
import Foundation
import Postgres

/// Tells the applicant that a file carries a virus. The mail does not name the file: names may be personal.
struct InfectedFileNotice: Sendable {
    let application: OpenApplication
    let attachment: UUID

    func add(_ transaction: Transaction, at desk: Desk) async throws {
        guard let recipient = application.email else { return }
        let procedure = application.procedure.name()
        let letter = Letter(
            subject: "【\(desk.town.name)】添付ファイルからウイルスが見つかりました",
            body: """
                \(desk.town.name)オンライン申請です。

                「\(procedure)」の申請に添付されたファイルのひとつから、コンピューターウイルスが見つかりました。
                このファイルは開かれず、審査にも使われません。

                申請の画面でこのファイルを削除し、別のファイルを添付してください。
                お使いの端末も、ウイルス対策ソフトで確認することをおすすめします。

                """
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .infectedFile, recipient: recipient, letter: letter, application: application.id),
            id: attachment,
            now: desk.now()
        )
    }
}

import Content
import Domain
import Foundation

/// A mail that an act occasions: what happened and where to read more. Neither names nor what the officer typed are in it,
/// since mail may be read by others on its way.
struct CaseLetter: Sendable {
    let kind: Notice.Kind
    let subject: String
    let text: String

    func letter(about file: CaseFile, at desk: Desk) -> Letter {
        Letter(
            from: desk.catalogue.snapshot.town,
            "\(subject)（受付番号 \(file.number)）",
            text: """
                次の申請についてお知らせします。

                手続：\(file.procedure.name())
                受付番号：\(file.number)

                \(text)

                申請の状況は、次のページでご確認いただけます。
                控えに書かれたお問い合わせ番号を入力してください。

                \(desk.link(file.application.number.map(InquiryForm.path) ?? Path.applications).absoluteString)
                """
        )
    }

    /// Writes the mail into the outbox.
    func send(about file: CaseFile, with hands: ActHands) async throws {
        guard let email = file.application.email else { return }
        try await NoticeStore(database: hands.transaction, keys: hands.desk.keys).add(
            Notice(
                kind: kind,
                recipient: email,
                letter: letter(about: file, at: hands.desk),
                application: file.id
            ),
            now: hands.desk.now()
        )
    }
}

import Content
import Domain
import Foundation

/// Tells who has sent a sitting what it was divided into, by exactly one mail.
struct MailSittingReceiptJob: Job {
    static let kind = "mail-sitting-receipt"

    let sitting: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            let store = ApplicationStore(database: transaction, desk: desk)
            guard let application = try await store.find(sitting), let email = application.email,
                let view = try await SittingSentView.find(application, in: transaction, at: desk)
            else { return }
            let letter = Letter.sittingReceipt(
                view,
                from: desk.catalogue.snapshot.town,
                status: desk.link(Path.applications)
            )
            try await NoticeStore(database: transaction, keys: desk.keys).add(
                Notice(kind: .receipt, recipient: email, letter: letter, application: application.id),
                now: desk.now()
            )
        }
    }
}

extension Letter {
    /// Several applications have arrived at once.
    fileprivate static func sittingReceipt(_ view: SittingSentView, from town: TownProfile, status: URL) -> Letter {
        let parts = view.parts.map { part in
            """
            「\(part.procedure.name())」
              受付番号： \(part.number.text)
              お問い合わせ番号： \(part.code.text)
            """
        }
        return Letter(
            from: town,
            "\(view.parts.count)件の申請を受け付けました",
            text: """
                まとめて申請された、次の手続を受け付けました。

                \(parts.joined(separator: "\n\n"))

                申請した日時： \(view.receipt.submittedAt.japanese)

                申請の状況は、次のページで確かめられます。
                受付番号とお問い合わせ番号を入力してください。

                \(status.absoluteString)

                お問い合わせ番号は、ほかの人に教えないでください。
                直していただくことや結果は、手続ごとに、このメールアドレスにお知らせします。
                """
        )
    }
}

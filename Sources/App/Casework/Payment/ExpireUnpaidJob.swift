import Domain
import Foundation

/// Ends an application whose fee was not paid in time.
struct ExpireUnpaidJob: Job {
    static let kind = "expire-unpaid"

    let application: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            let store = ApplicationStore(database: transaction, desk: desk)
            guard let open = try await store.find(application, locked: true), open.status == .awaitingPayment,
                let respondBy = open.row.respondBy, respondBy < desk.today
            else { return }
            let file = CaseFile(open, town: desk.town)
            let move = try open.status.move(by: .expiry, of: .system, on: file.course())
            try await ApplicationMoveStore(transaction: transaction, desk: desk).move(open, by: move, .system)
            let letter = CaseLetter(
                kind: .expiry,
                subject: "お支払いの期限が過ぎました",
                text: "期限までに手数料のお支払いがなかったため、申請は無効になりました。\n必要なときは、お手数ですが、改めて申請してください。"
            )
            try await letter.send(about: file, with: ActHands(transaction: transaction, desk: desk))
        }
    }
}

import Domain
import Foundation
import Postgres

/// Ends an application whose fee was not paid in time. What can still be paid is closed at the provider first: money that came
/// before that counts.
struct ExpireUnpaidJob: Job {
    static let kind = "expire-unpaid"
    static let retry = JobRetry(attempts: 100, longestPause: 3600)

    let application: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        if try await isOverdue(at: desk), let gateway = desk.gateways.payments,
            let order = try await OrderStore(database: desk.database).open(of: application)
        {
            try await PageClosing(desk: desk, gateway: gateway).close(order)
        }
        try await run.complete { transaction in
            let store = ApplicationStore(database: transaction, desk: desk)
            guard let open = try await store.find(application, locked: true), Self.isOverdue(open, at: desk) else {
                return
            }
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

    private func isOverdue(at desk: Desk) async throws -> Bool {
        let open = try await ApplicationStore(database: desk.database, desk: desk).find(application)
        return open.map { Self.isOverdue($0, at: desk) } ?? false
    }

    private static func isOverdue(_ open: OpenApplication, at desk: Desk) -> Bool {
        guard open.status == .awaitingPayment, let respondBy = open.row.respondBy else { return false }
        return respondBy < desk.today
    }
}

import Domain
import Foundation
import Hummingbird

/// Shows the mails that were written, in development only: there this page takes the place of people's mailboxes.
struct MailboxController: Sendable {
    let desk: Desk

    private static let pageSize = 50

    func index(_ request: Request, _ context: StaffContext) async throws -> Response {
        let before = request.uri.queryParameters["before"].flatMap { UUID(uuidString: String($0)) }
        let mails = try await store.newest(Self.pageSize + 1, before: before)
        return .page(
            MailboxPage(
                frame: desk.frame,
                mails: Array(mails.prefix(Self.pageSize)),
                hasMore: mails.count > Self.pageSize
            )
        )
    }

    func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard let id = context.parameters.get("mail", as: UUID.self), let mail = try await store.find(id) else {
            throw Problem(.notFound, "このメールは見つかりませんでした。")
        }
        return .page(MailPage(frame: desk.frame, mail: mail))
    }

    private var store: NoticeStore { NoticeStore(database: desk.database, keys: desk.keys) }
}

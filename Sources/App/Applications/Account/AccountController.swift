import Domain
import Foundation
import Hummingbird

/// The residents' page: all applications and what the town hall wrote about them.
struct AccountController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        _ = try CardSignIn(desk: desk)
        guard let session = context.session, let id = session.resident else { return signIn(request) }
        let store = AccountStore(database: desk.database, desk: desk)
        let notices = AccountNoticeStore(database: desk.database, desk: desk)
        let page = self.page(request, of: try await store.count(of: id), by: AccountStore.pageSize)
        var items: [AccountItem] = []
        for entry in try await store.page(page.number, of: id) {
            let procedure = try await desk.definitions.procedure(
                entry.procedureId,
                version: entry.procedureVersion,
                in: desk.database
            )
            items.append(AccountItem(entry: entry, procedure: procedure.name(), today: desk.today))
        }
        return .page(
            AccountPage(
                resident: try await ResidentStore(database: desk.database, desk: desk).find(id),
                items: items,
                page: page,
                notices: try await notices.page(1, of: id, count: 3),
                frame: desk.frame,
                session: session
            )
        )
    }

    func notices(_ request: Request, _ context: PublicContext) async throws -> Response {
        _ = try CardSignIn(desk: desk)
        guard let id = context.session?.resident else { return signIn(request) }
        let store = AccountNoticeStore(database: desk.database, desk: desk)
        let page = self.page(request, of: try await store.count(of: id), by: AccountNoticeStore.pageSize)
        let lines = try await store.page(page.number, of: id)
        return .page(AccountNoticesPage(lines: lines, page: page, frame: desk.frame))
    }

    private func signIn(_ request: Request) -> Response {
        .seeOther(ReturnPath(ofResident: request.uri.description).cardSignIn)
    }

    private func page(_ request: Request, of total: Int, by size: Int) -> PageNumber {
        let pages = max(1, (total + size - 1) / size)
        let wanted = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        return PageNumber(number: min(max(1, wanted), pages), count: pages)
    }
}

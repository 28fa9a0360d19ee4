import Domain
import Foundation
import Hummingbird
import Postgres

/// Takes an application to another device: by a mailed link, or by a QR code on the screen.
struct DeviceController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard application.email != nil else { return .seeOther(application.nextPath(at: desk)) }
        let isMailed = request.uri.query == DevicePage.mailed
        return .page(page(application, isMailed: isMailed, context))
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let key = try form.idempotencyKey()
        let access = try context.access()
        guard form.text(FormNames.act) == DevicePage.mail else { return try await showCode(access, context) }
        try await RateStore(desk: desk).take(.mailsPerApplication, by: access.application.uuidString)
        let location = try await desk.once(key, scope: "access:\(access.application)") { transaction in
            try await mail(access, in: transaction)
        }
        return .seeOther(location)
    }

    private func mail(_ access: ApplicationAccess, in transaction: Transaction) async throws -> String {
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access)
        guard let email = application.email else { return application.nextPath(at: desk) }
        let token = try await AccessLinkStore(database: transaction, desk: desk).add(.mailed, for: application.id)
        let link = Letter.AccessLink(to: application, by: desk.link(Path.accessLink(token.text)))
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(
                kind: .accessLink,
                recipient: email,
                letter: .accessLinks([link], from: desk.catalogue.snapshot.town),
                application: application.id
            ),
            now: desk.now()
        )
        return Path.accessLinks(of: application.id) + "?\(DevicePage.mailed)"
    }

    /// Drawn as the answer itself: the link in the code is for one use and stands in no address of this page.
    private func showCode(_ access: ApplicationAccess, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(access)
        guard application.email != nil else { return .seeOther(application.nextPath(at: desk)) }
        try await RateStore(desk: desk).take(.shownLinks, by: access.application.uuidString)
        let token = try await AccessLinkStore(database: desk.database, desk: desk).add(.shown, for: application.id)
        return .page(page(application, code: desk.link(Path.accessLink(token.text)), context))
    }

    private func page(
        _ application: OpenApplication,
        isMailed: Bool = false,
        code: URL? = nil,
        _ context: ApplicantContext
    ) -> DevicePage {
        DevicePage(
            application: application,
            isMailed: isMailed,
            code: code,
            frame: desk.frame,
            session: context.session
        )
    }
}

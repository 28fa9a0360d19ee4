import Domain
import Foundation
import Hummingbird

/// An officer opens a file of a case.
struct CaseAttachmentController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = context.parameters.get("attachment", as: UUID.self) else {
            throw Problem(.notFound, "このファイルは見つかりませんでした。")
        }
        let application = try await ApplicationStore(database: desk.database, desk: desk)
            .find(context.caseID, for: context.officer)
        let (attachment, content) = try await AttachmentStore(database: desk.database).stream(id, of: application)
        try await AuditStore(database: desk.database).append(
            context.author.entry(
                .attachmentReading,
                .attachment(id),
                ["application": application.id.uuidString.lowercased()]
            )
        )
        return Response(
            status: .ok,
            headers: [
                .contentType: attachment.type.mediaType,
                .contentDisposition: attachment.contentDisposition,
                // Whatever is in it must not run, even if a browser shows it after all.
                .contentSecurityPolicy: "sandbox",
            ],
            body: ResponseBody(asyncSequence: content)
        )
    }
}

import Domain
import Foundation
import Hummingbird
import NIOCore

/// An officer takes a part of a signature's evidence along.
struct CaseSignatureController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let missing = Problem(.notFound, "この電子署名は見つかりませんでした。")
        guard let id = context.parameters.get("signature", as: UUID.self),
            let piece = SignaturePiece(rawValue: try context.parameters.require("part"))
        else { throw missing }
        let application = try await ApplicationStore(database: desk.database, desk: desk)
            .find(context.caseID, for: context.officer)
        guard let signature = try await SignatureStore(database: desk.database).find(id, of: application),
            let content = piece.content(of: signature)
        else { throw missing }
        try await AuditStore(database: desk.database).append(
            context.author.entry(
                .signatureReading,
                .signature(id),
                ["application": application.id.uuidString.lowercased()]
            )
        )
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream",
                .contentDisposition: "attachment; filename=\"\(piece.fileName(in: signature))\"",
                .contentSecurityPolicy: "sandbox",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content))
        )
    }
}

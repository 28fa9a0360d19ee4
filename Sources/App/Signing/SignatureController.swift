import Domain
import Foundation
import Hummingbird
import NIOCore
import Postgres
import Telemetry

/// Shows what is to be signed, freezes it, and sends the applicant off to the phone.
struct SignatureController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let access = try context.access()
        guard let view = try await SignatureView.find(access, at: desk) else {
            return .seeOther(Path.application(access.application))
        }
        return .page(SignaturePage(view: view, frame: desk.frame, session: context.session))
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        switch form.text(FormNames.act) {
        case SignaturePage.decline: return try await decline(access, context)
        case SignaturePage.freeze:
            _ = try await freeze(access, context)
            return .seeOther(Path.signature(access.application) + "#file")
        default: return try await depart(access, context)
        }
    }

    /// The frozen document, byte by byte as it has to be signed.
    func document(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        let newest = try await SigningRequestStore(database: desk.database).newest(of: application)
        guard let newest, newest.state == .open || newest.state == .signed else {
            throw Problem(.notFound, "署名する文書は、まだ確定していません。署名のページからお進みください。")
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json",
                .contentDisposition: "attachment; filename=\"\(SignaturePage.documentName)\"",
                .contentSecurityPolicy: "sandbox",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: newest.document))
        )
    }

    func trouble(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let word = try context.parameters.require("trouble")
        guard let trouble = SignatureTrouble(rawValue: word) else { throw HTTPError(.notFound) }
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        return .page(SignatureTroublePage(trouble: trouble, application: application, frame: desk.frame))
    }

    /// - Returns: nil when there is nothing to be signed.
    private func freeze(
        _ access: ApplicationAccess,
        _ context: ApplicantContext
    ) async throws -> (SigningRequest, OpenApplication)? {
        try await desk.database.transaction(repeatable: true) { transaction in
            guard let signable = try await Signable.find(access, in: transaction, at: desk, locked: true),
                signable.standing == .missing || signable.standing == .offered
            else { return nil }
            let (request, isNew) = try await SigningRequestStore(database: transaction)
                .freeze(signable, now: desk.now())
            if isNew {
                var entry = context.auditEntry(.signingRequest, of: access)
                entry.details = ["request": request.id.uuidString.lowercased()]
                try await AuditStore(database: transaction).append(entry)
            }
            return (request, signable.application)
        }
    }

    private func depart(_ access: ApplicationAccess, _ context: ApplicantContext) async throws -> Response {
        guard let gateway = desk.gateways.authenticationApp else {
            throw Problem(.unavailable, "いまは、デジタル認証アプリで署名できません。ファイルで署名を送ってください。")
        }
        try await RateStore(desk: desk).take(.signatures, by: access.application.uuidString)
        guard let (request, application) = try await freeze(access, context) else {
            return .seeOther(Path.signature(access.application))
        }
        let departure: AuthenticationAppGateway.Departure
        do {
            departure = try await gateway.signature(over: DocumentDigest(of: request.document))
        } catch {
            desk.metrics.signatures.increment(SignatureTrouble(error).rawValue)
            return .seeOther(Path.signatureTrouble(access.application, SignatureTrouble(error).rawValue))
        }
        try await SigningTripStore(database: desk.database, desk: desk)
            .add(departure.trip, for: request, of: application, session: access.session)
        return .seeOther(departure.address)
    }

    private func decline(_ access: ApplicationAccess, _ context: ApplicantContext) async throws -> Response {
        try await desk.database.transaction(repeatable: true) { transaction in
            guard let signable = try await Signable.find(access, in: transaction, at: desk, locked: true),
                signable.isOptional
            else { return }
            let isNew = try await SigningRequestStore(database: transaction)
                .decline(signable.application, now: desk.now())
            guard isNew else { return }
            try await AuditStore(database: transaction).append(context.auditEntry(.signatureDecline, of: access))
        }
        return .seeOther(Path.answers(access.application))
    }
}

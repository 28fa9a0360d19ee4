import Domain
import Foundation
import Postgres
import Signatures
import Telemetry

/// Takes in a signature, by whichever way it came: judges it, compares the holder with the applicant, and keeps it.
struct SignatureReception: Sendable {
    let verifier: SignatureVerifier
    let desk: Desk

    enum Outcome: Sendable {
        /// Kept, now or by an earlier call.
        case accepted
        /// It is no signature of this application, for good.
        case refused(Refusal)
        /// Name or birth date of the certificate are not the applicant's.
        case otherPerson
        /// The answers are no longer those that were frozen, or were sent meanwhile.
        case over
    }

    /// - Parameter id: of the request under which it was made.
    func receive(
        _ signature: DocumentSignature,
        for id: UUID,
        _ access: ApplicationAccess,
        by author: AuditAuthor
    ) async throws -> Outcome {
        let receivedAt = desk.now()
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(access)
        guard let request = try await SigningRequestStore(database: desk.database).find(id, of: application) else {
            return .over
        }
        guard request.state != .signed else { return .accepted }
        let read: ReadSignature
        do throws(Refusal) {
            read = try ReadSignature(signature, trusting: verifier.store)
        } catch {
            return try await refused(error, access, by: author)
        }
        let judgement = try await SignatureJudge(verifier: verifier, desk: desk)
            .judge(request.document, read, receivedAt: receivedAt)
        if case .refused(let refusal) = judgement.verdict { return try await refused(refusal, access, by: author) }
        let outcome = try await desk.database.transaction(repeatable: true) { transaction -> Outcome in
            guard let signable = try await Signable.find(access, in: transaction, at: desk, locked: true),
                let request = try await SigningRequestStore(database: transaction).find(id, of: signable.application)
            else { return .over }
            guard request.state != .signed else { return .accepted }
            guard request.state == .open, request.covers(signable) else { return .over }
            guard signable.isAppliedFor(by: read.certificate.holder) else { return .otherPerson }
            try await keep(
                (signature, read.presented, SignatureFacts(read.certificate), judgement),
                for: request,
                of: signable,
                receivedAt: receivedAt,
                by: author,
                in: transaction
            )
            return .accepted
        }
        switch outcome {
        case .accepted: desk.metrics.signatures.increment(judgement.verdict.code)
        case .otherPerson: try await refuse("otherPerson", access, by: author)
        case .refused, .over: break
        }
        return outcome
    }

    private typealias Received = (
        signature: DocumentSignature, presented: PresentedSignature, facts: SignatureFacts, judgement: Judgement
    )

    private func keep(
        _ received: Received,
        for request: SigningRequest,
        of signable: Signable,
        receivedAt: Date,
        by author: AuditAuthor,
        in transaction: Transaction
    ) async throws {
        let store = SignatureStore(database: transaction)
        let added = try await store.add(
            received.signature,
            received.presented,
            facts: received.facts,
            for: request,
            of: signable,
            receivedAt: receivedAt
        )
        guard let id = added else { return }
        let application = signable.application
        try await store.add(received.judgement, by: verifier.store.policy, about: id, key: application.key)
        try await SigningRequestStore(database: transaction).close(request, as: .signed, now: receivedAt)
        let details = ["signature": id.uuidString.lowercased(), "verdict": received.judgement.verdict.code]
        try await AuditStore(database: transaction).append(
            author.entry(.signature, .application(application.id), details)
        )
        guard case .waiting = received.judgement.verdict else { return }
        try await JobStore(database: transaction).enqueue(
            RecheckSignatureJob(signature: id),
            uniqueKey: "recheck:\(id.uuidString.lowercased())"
        )
    }

    private func refused(
        _ refusal: Refusal,
        _ access: ApplicationAccess,
        by author: AuditAuthor
    ) async throws -> Outcome {
        try await refuse(refusal.code, access, by: author)
        return .refused(refusal)
    }

    /// What is refused is not kept: the certificate may be anybody's.
    private func refuse(_ code: String, _ access: ApplicationAccess, by author: AuditAuthor) async throws {
        desk.metrics.signatures.increment(code)
        try await AuditStore(database: desk.database).append(
            author.entry(.signatureRefusal, .application(access.application), ["verdict": code])
        )
    }
}

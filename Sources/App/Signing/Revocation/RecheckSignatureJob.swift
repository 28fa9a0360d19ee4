import Domain
import Foundation
import Postgres
import Signatures
import Telemetry

/// Asks again whether the certificate of a signature had been revoked, as long as nobody has said it. The application may
/// have been sent meanwhile: the office sees that the check is to come, and is told with the applicant when the
/// certificate turns out to have been revoked.
struct RecheckSignatureJob: Job {
    static let kind = "recheck-signature"
    /// An authority's service may be away for days.
    static let retry = JobRetry(attempts: 300, longestPause: 3600)

    let signature: UUID

    /// Nobody has said it yet.
    struct StillWaiting: Error {
        let code: String
    }

    func run(_ run: JobRun, at desk: Desk) async throws {
        guard let verifier = desk.gateways.signatures,
            let id = try await SignatureStore(database: desk.database).application(of: signature),
            let application = try await ApplicationStore(database: desk.database, desk: desk).find(id),
            let kept = try await SignatureStore(database: desk.database).find(signature, of: application),
            kept.verdict.outcome == .waiting
        else { return try await run.complete() }
        let judgement: Judgement
        do {
            let read = try ReadSignature(kept.presented, trusting: verifier.store)
            judgement = try await SignatureJudge(verifier: verifier, desk: desk)
                .judge(kept.document, read, receivedAt: kept.receivedAt)
        } catch let refusal as Refusal {
            // Of an authority that is no longer trusted.
            judgement = Judgement(verdict: .refused(refusal), at: desk.now(), answer: nil, list: nil)
        }
        if case .waiting(let gap) = judgement.verdict { throw StillWaiting(code: gap.code) }
        try await run.complete { transaction in
            let added = try await SignatureStore(database: transaction)
                .add(judgement, by: verifier.store.policy, about: signature, key: application.key)
            guard added else { return }
            try await record(judgement.verdict, application, in: transaction)
            if case .refused = judgement.verdict { try await tell(application, in: transaction, at: desk) }
        }
        desk.metrics.signatures.increment(judgement.verdict.code)
    }

    private func record(
        _ verdict: Verdict,
        _ application: OpenApplication,
        in transaction: Transaction
    ) async throws {
        let entry = AuditEntry(
            actor: .system,
            act: verdict.outcome == .refused ? .signatureRefusal : .signatureCheck,
            subject: .application(application.id),
            details: ["signature": signature.uuidString.lowercased(), "verdict": verdict.code]
        )
        try await AuditStore(database: transaction).append(entry)
    }

    private func tell(_ application: OpenApplication, in transaction: Transaction, at desk: Desk) async throws {
        guard let email = application.email else { return }
        let letter = Letter.signatureRefused(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            number: application.number,
            status: desk.link(Path.application(application.id))
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .signatureRefused, recipient: email, letter: letter, application: application.id),
            now: desk.now()
        )
    }
}

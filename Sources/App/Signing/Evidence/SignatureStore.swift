import Domain
import Foundation
import Postgres
import Signatures

/// Signatures and what was found about them. Nothing of it is ever changed: a later judgement is a further row.
struct SignatureStore: Sendable {
    let database: any Querying

    /// Keeps a signature that was in order when it arrived.
    ///
    /// - Parameter presented: read before from `signature`.
    /// - Returns: its id; nil when the request has a signature already.
    func add(
        _ signature: DocumentSignature,
        _ presented: PresentedSignature,
        facts: SignatureFacts,
        for request: SigningRequest,
        of signable: Signable,
        receivedAt: Date
    ) async throws -> UUID? {
        let id = UUID()
        let key = signable.application.key
        let (form, bytes): (KeptSignature.Form, [UInt8]) =
            switch signature {
            case .raw(let bytes, _): (.raw, bytes)
            case .cms(let bytes): (.cms, bytes)
            }
        let isNew =
            try await database.execute(
                """
                insert into signatures
                    (id, application_id, request_id, correction_id, form, document, document_term, signature,
                     certificate, facts, received_at)
                values (
                    \(id), \(signable.application.id), \(request.id), \(signable.correction), \(form.rawValue),
                    \(try key.seal(request.document, purpose: SigningPurpose.document(id))), \(request.term),
                    \(try key.seal(bytes, purpose: SigningPurpose.signature(id))),
                    \(try key.seal(presented.certificate, purpose: SigningPurpose.certificate(id))),
                    \(try key.seal(json: facts, purpose: SigningPurpose.facts(id))), \(receivedAt))
                on conflict do nothing
                """
            ) == 1
        return isNew ? id : nil
    }

    /// Adds a judgement, unless the signature was refused for good before.
    ///
    /// - Returns: whether it was added.
    @discardableResult
    func add(
        _ judgement: Judgement,
        by policy: SignaturePolicy,
        about signature: UUID,
        key: RecordKey
    ) async throws -> Bool {
        let text = try KeptPolicy(policy).text()
        let digest = KeptPolicy.digest(of: text)
        let verdict = judgement.verdict
        let sentence = try key.seal(text: verdict.staffSentence, purpose: SigningPurpose.sentence(signature))
        let ocsp = try judgement.answer.map { try key.seal(json: $0, purpose: SigningPurpose.ocsp(signature)) }
        let added = try await database.pipeline([
            "insert into signature_policies (digest, policy) values (\(digest), \(text)) on conflict do nothing",
            """
            insert into signature_verdicts
                (signature_id, at, outcome, code, sentence, policy_digest, ocsp, list_id)
            select \(signature), \(judgement.at), \(verdict.outcome.rawValue), \(verdict.code), \(sentence), \(digest),
                \(ocsp), \(judgement.list)
            where not exists (
                select from signature_verdicts where signature_id = \(signature) and outcome = 'refused')
            """,
        ])
        return added.last == 1
    }

    /// Those of an application, the newest first, each with its last judgement.
    func list(of application: OpenApplication) async throws -> [KeptSignature] {
        try await list(of: application.id, key: application.key)
    }

    func list(of application: UUID, key: RecordKey) async throws -> [KeptSignature] {
        try await database.pipeline(Self.listing(of: application, key: key))
    }

    /// The same beside other statements.
    static func listing(of application: UUID, key: RecordKey) -> PipelineStep<[KeptSignature]> {
        PipelineStep.rows(
            """
            select \(fragment: columns) from signatures \(fragment: lastVerdict)
            where application_id = \(application) order by received_at desc, signatures.id limit 50
            """,
            as: SignatureRow.self
        ).map { rows in try rows.map { try $0.open(with: key) } }
    }

    func find(_ id: UUID, of application: OpenApplication) async throws -> KeptSignature? {
        try await database.first(
            """
            select \(fragment: Self.columns) from signatures \(fragment: Self.lastVerdict)
            where signatures.id = \(id) and application_id = \(application.id)
            """,
            as: SignatureRow.self
        )?.open(with: application.key)
    }

    /// Whose signature it is.
    func application(of id: UUID) async throws -> UUID? {
        try await database.first("select application_id from signatures where id = \(id)", as: UUID.self)
    }

    /// The keys of the records in which a sent application's signatures are: its own, and of a part of a sitting the
    /// sitting's. For those who look into the archive without the desk.
    func records(_ number: ReferenceNumber) async throws -> [Record] {
        try await database.rows(
            """
            select id, key_version, wrapped_key from applications
            where number = \(number.digits)
                or id = (select sitting_id from applications where number = \(number.digits))
            order by number = \(number.digits) desc
            """,
            as: Record.self
        )
    }

    struct Record: Decodable, Sendable {
        let id: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
    }

    /// How many signatures wait for somebody to say that their certificates were not revoked.
    func waiting() async throws -> Waiting {
        try await database.one(
            """
            select count(*) as count, coalesce(extract(epoch from now() - min(at)), 0)::float8 as oldest_seconds
            from signature_verdicts as verdict
            where outcome = 'waiting' and not exists (
                select from signature_verdicts as later
                where later.signature_id = verdict.signature_id and later.id > verdict.id)
            """,
            as: Waiting.self
        )
    }

    struct Waiting: Decodable, Sendable {
        let count: Int
        /// For how long the oldest has waited; 0 when none does.
        let oldestSeconds: Double
    }

    private static let columns: SQL = """
        signatures.id, request_id, form, document, signature, certificate, facts, received_at, submitted_revision,
        verdict.at, outcome, code, sentence, policy, ocsp, list_id
        """

    private static let lastVerdict: SQL = """
        join lateral (
            select * from signature_verdicts where signature_id = signatures.id order by id desc limit 1
        ) as verdict on true
        join signature_policies on digest = policy_digest
        """
}

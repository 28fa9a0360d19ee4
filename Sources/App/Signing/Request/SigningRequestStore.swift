import Domain
import Foundation
import Postgres

/// Documents that were frozen to be signed.
struct SigningRequestStore: Sendable {
    let database: any Querying

    /// The application's newest one.
    func newest(of application: OpenApplication) async throws -> SigningRequest? {
        try await database.first(
            """
            select \(fragment: Self.columns) from signing_requests
            where application_id = \(application.id) order by created_at desc, id limit 1
            """,
            as: Row.self
        )?.open(with: application.key)
    }

    func find(_ id: UUID, of application: OpenApplication) async throws -> SigningRequest? {
        try await database.first(
            """
            select \(fragment: Self.columns) from signing_requests
            where id = \(id) and application_id = \(application.id)
            """,
            as: Row.self
        )?.open(with: application.key)
    }

    /// Freezes what is to be signed; the same answers are the same request, whoever asks again. The caller holds the
    /// application's row.
    func freeze(_ signable: Signable, now: Date) async throws -> (request: SigningRequest, isNew: Bool) {
        let application = signable.application
        if let newest = try await newest(of: application), newest.state == .open {
            if newest.covers(signable) { return (newest, false) }
            try await close(newest, as: .void, now: now)
        }
        let id = UUID()
        let sealed = try application.key.seal(signable.bytes, purpose: SigningPurpose.request(id))
        try await database.execute(
            """
            insert into signing_requests (id, application_id, correction_id, document, document_term, created_at)
            values (\(id), \(application.id), \(signable.correction), \(sealed), \(signable.term), \(now))
            """
        )
        let request = SigningRequest(
            id: id,
            state: .open,
            document: signable.bytes,
            term: signable.term,
            createdAt: now
        )
        return (request, true)
    }

    func close(_ request: SigningRequest, as state: SigningRequest.State, now: Date) async throws {
        try await database.execute(
            """
            update signing_requests set state = \(state.rawValue), closed_at = \(now)
            where id = \(request.id) and state = 'open'
            """
        )
    }

    /// The applicant sends without a signature after all. What was signed before stays as it is.
    ///
    /// - Returns: whether anything was changed.
    func decline(_ application: OpenApplication, now: Date) async throws -> Bool {
        try await database.execute(
            """
            update signing_requests set state = 'declined', closed_at = coalesce(closed_at, \(now))
            where application_id = \(application.id) and state <> 'declined'
            """
        ) > 0
    }

    private static let columns: SQL = "id, state, document, document_term, created_at"

    private struct Row: Decodable, Sendable {
        let id: UUID
        let state: SigningRequest.State
        let document: [UInt8]
        let documentTerm: [UInt8]
        let createdAt: Date

        func open(with key: RecordKey) throws -> SigningRequest {
            SigningRequest(
                id: id,
                state: state,
                document: try key.open(document, purpose: SigningPurpose.request(id)),
                term: documentTerm,
                createdAt: createdAt
            )
        }
    }
}

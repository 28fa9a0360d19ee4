import Crypto
import Domain
import Foundation
import Postgres

/// Begins sittings, and tells what belongs to one.
struct SittingStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    /// A draft of the form for one or several procedures; the one that the session has begun already, if nobody has gone on
    /// with it.
    func begin(
        _ form: Procedure,
        knowing entries: Entries,
        guidance: SittingGuidance?,
        for session: ApplicantSession
    ) async throws -> (access: ApplicationAccess, isNew: Bool) {
        let drafts = DraftStore(database: transaction, desk: desk)
        // Two clicks at once wait for each other here, so that the second sees the first one's draft.
        try await drafts.hold(session)
        let known = try await drafts.drafts(for: form.id, of: session).first(where: \.isEmpty)
        let store = ApplicationStore(database: transaction, desk: desk)
        let access: ApplicationAccess
        if let known {
            access = ApplicationAccess(session: session, application: known.id)
        } else {
            if form.members != nil { try await publish(form) }
            access = try await store.create(form, for: session)
        }
        let application = try await store.find(access, locked: true)
        let sealed = try application.key.seal(json: entries, purpose: ApplicationPurpose.entries)
        let kept = try guidance.map { try application.key.seal(json: $0, purpose: ApplicationPurpose.guidance) }
        try await transaction.execute(
            "update applications set entries = \(sealed), guidance = \(kept) where id = \(application.id)"
        )
        return (access, known == nil)
    }

    /// The form is a version like any other, so that the draft keeps it.
    private func publish(_ form: Procedure) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let digest = Array(SHA256.hash(data: try encoder.encode(form)))
        try await transaction.execute(
            """
            insert into procedure_versions (procedure_id, version, definition, digest, published_by)
            values (\(form.id), \(form.version), \(SQLJSON(value: form)), \(digest), 'sitting')
            on conflict do nothing
            """
        )
    }
}

/// From which guide a sitting was begun, and with which replies, in the words of an address.
struct SittingGuidance: Codable, Sendable {
    let guide: String
    let replies: [String: String]
}

extension Definitions {
    /// The procedures of a sitting, as they were when it was begun.
    func sitting(of form: Procedure, in database: any Querying) async throws -> Sitting? {
        guard let members = form.members else { return nil }
        var procedures: [Procedure] = []
        for member in members {
            procedures.append(try await procedure(member.id, version: member.version, in: database))
        }
        return Sitting(procedures, knowing: members.map { Set($0.known ?? []) })
    }
}

import Domain
import Foundation
import Postgres

/// Makes an application for each procedure of a sitting that is being sent: with its own answers, files and number, as if
/// it had been filled in by itself. The caller holds the sitting's row.
struct SittingDivisionStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    /// One of them, before it is sent.
    struct Part: Sendable {
        let draft: Draft
        let number: ReferenceNumber
    }

    /// - Throws: `Problem(.conflict)` when the answers do not fill in one of the procedures, although they fill in the form.
    func parts(of sitting: Draft) async throws -> [Part] {
        guard let forms = try await desk.definitions.sitting(of: sitting.application.procedure, in: transaction) else {
            return []
        }
        let ids = try await insert(forms, sitting.application)
        let applications = try await ApplicationStore(database: transaction, desk: desk).find(ids)
        let sequences = try await transaction.rows(
            "select nextval('application_numbers') from generate_series(1, \(ids.count))",
            as: Int.self
        )
        let parts = try zip(applications, sequences).map { application, sequence in
            guard let number = ReferenceNumber(sequence: sequence) else { throw NumbersExhausted() }
            guard let draft = Draft(application, at: desk), draft.journey.isComplete else {
                throw Problem(
                    .conflict,
                    "「\(application.procedure.name())」に必要な答えが足りません。この手続は、別に申請してください。"
                )
            }
            return Part(draft: draft, number: number)
        }
        try await SittingFileStore(transaction: transaction, desk: desk).hand(
            sitting.application,
            to: parts.map(\.draft)
        )
        return parts
    }

    /// Whoever sees the sitting sees its parts, and mails about them go to the same address.
    private func insert(_ forms: Sitting, _ sitting: OpenApplication) async throws -> [UUID] {
        let now = desk.now()
        let ids = forms.members.map { _ in UUID() }
        var statements: [SQL] = []
        for (number, member) in forms.members.enumerated() {
            let key = try desk.keys.makeRecordKey(for: ids[number])
            let entries = forms.entries(ofMember: number, in: sitting.entries)
            let email = try sitting.email.map { try key.seal(text: $0, purpose: ApplicationPurpose.email) }
            let card = try sitting.card.map { try key.seal(json: $0, purpose: ApplicationPurpose.card) }
            statements.append(
                """
                insert into applications
                    (id, procedure_id, procedure_version, department_id, key_version, wrapped_key, entries, email,
                     email_term, email_confirmed_at, resident_id, card, sitting_id, created_at, updated_at)
                select \(ids[number]), \(member.id), \(member.version), \(member.department), \(key.wrapped.version),
                    \(key.wrapped.bytes), \(try key.seal(json: entries, purpose: ApplicationPurpose.entries)), \(email),
                    email_term, email_confirmed_at, resident_id, \(card), id, \(now), \(now)
                from applications where id = \(sitting.id)
                """
            )
        }
        statements.append(
            """
            insert into session_applications (session_id, application_id)
            select session_id, part from session_applications cross join unnest(\(ids)) as part
            where application_id = \(sitting.id)
            """
        )
        try await transaction.pipeline(statements)
        return ids
    }
}

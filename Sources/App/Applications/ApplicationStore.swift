import Domain
import Foundation
import Postgres

/// Reads and changes applications. What an applicant does goes through `ApplicationAccess`, checked in the statement.
struct ApplicationStore: Sendable {
    let database: any Querying
    let desk: Desk

    private static let columns: SQL = """
        applications.id, number, procedure_id, procedure_version, department_id, status, revision, officer_id,
        key_version, wrapped_key, entries, email, email_confirmed_at, fee_yen, created_at, updated_at, submitted_at,
        respond_by::text as respond_by, expected_on::text as expected_on, resident_id, card,
        sitting_id, guidance
        """

    /// What lies before officers: neither drafts nor sittings, whose parts are cases of their own.
    static let isCase: SQL = "status <> 'draft' and status <> 'divided'"

    /// Begins a draft that only this session can see, and of a resident's session the resident.
    func create(_ procedure: Procedure, for session: ApplicantSession) async throws -> ApplicationAccess {
        let id = UUID()
        let key = try desk.keys.makeRecordKey(for: id)
        let entries = try key.seal(json: Entries(), purpose: ApplicationPurpose.entries)
        let now = desk.now()
        try await database.execute(
            """
            with application as (
                insert into applications
                    (id, procedure_id, procedure_version, department_id, key_version, wrapped_key, entries,
                     resident_id, created_at, updated_at)
                values (
                    \(id), \(procedure.id), \(procedure.version), \(procedure.department), \(key.wrapped.version),
                    \(key.wrapped.bytes), \(entries), \(session.resident), \(now), \(now))
                returning id
            )
            insert into session_applications (session_id, application_id) select \(session.id), id from application
            """
        )
        return ApplicationAccess(session: session, application: id)
    }

    /// - Parameter locked: holds the row until the transaction ends, for a change that follows.
    /// - Throws: `Problem(.notFound)` when there is none or the session may not see it: the answer does not tell which.
    func find(_ access: ApplicationAccess, locked: Bool = false) async throws -> OpenApplication {
        let lock: SQL = locked ? "for update of applications" : ""
        return try await open(
            try await database.first("\(fragment: selection(access)) \(fragment: lock)", as: ApplicationRow.self),
            for: access
        )
    }

    /// Holds the row for its submission, and takes the next number of the sequence for it along with it.
    func findForSubmission(_ access: ApplicationAccess) async throws -> (application: OpenApplication, number: Int) {
        let (row, number) = try await database.pipeline(
            PipelineStep.first(
                "\(fragment: selection(access)) for update of applications",
                as: ApplicationRow.self
            ),
            PipelineStep.one("select nextval('application_numbers')", as: Int.self)
        )
        return (try await open(row, for: access), number)
    }

    /// For an application whose row is held already.
    func nextNumber() async throws -> Int {
        try await database.one("select nextval('application_numbers')", as: Int.self)
    }

    /// A guest sees what the session was given, a resident his or her own applications as well.
    private func selection(_ access: ApplicationAccess) -> SQL {
        """
        select \(fragment: Self.columns) from applications
        where applications.id = \(access.application) and (
            exists (
                select from session_applications
                where application_id = applications.id and session_id = \(access.session))
            or resident_id = (
                select sessions.resident_id from sessions
                where sessions.id = \(access.session) and resident_until > \(desk.now())))
        """
    }

    private func open(_ row: ApplicationRow?, for access: ApplicationAccess) async throws -> OpenApplication {
        guard let row else {
            if access.hasLapsed {
                throw Problem(.signInNeeded, "しばらく操作がなかったため、もう一度、マイナンバーカードでサインインしてください。")
            }
            throw Problem(.notFound, "この申請は見つかりませんでした。受付番号とお問い合わせ番号、またはメールでお送りしたリンクから開いてください。")
        }
        return try await open(row)
    }

    /// For officers, who see the applications of their department and those that were handed to them.
    ///
    /// - Throws: `Problem(.notFound)` also when there is one that the officer may not see.
    func find(_ id: UUID, for officer: OfficerSession, locked: Bool = false) async throws -> OpenApplication {
        let lock: SQL = locked ? "for update of applications" : ""
        let row = try await database.first(
            """
            select \(fragment: Self.columns) from applications
            where id = \(id) and \(fragment: Self.isCase)
                and (department_id = \(officer.departmentID) or officer_id = \(officer.officerID))
            \(fragment: lock)
            """,
            as: ApplicationRow.self
        )
        guard let row else { throw Problem(.notFound, "この申請は見つかりませんでした。") }
        return try await open(row)
    }

    /// Several at once, in the order of `ids`, for lists whose statement has decided already who may see them.
    func find(_ ids: [UUID]) async throws -> [OpenApplication] {
        let rows = try await database.rows(
            """
            select \(fragment: Self.columns) from applications
            join unnest(\(ids)) with ordinality as listed (listed_id, position) on listed_id = applications.id
            order by position
            """,
            as: ApplicationRow.self
        )
        var applications: [OpenApplication] = []
        for row in rows { applications.append(try await open(row)) }
        return applications
    }

    /// What a sitting was divided into, in the order of the numbers.
    func parts(of sitting: UUID) async throws -> [UUID] {
        try await database.rows(
            "select id from applications where sitting_id = \(sitting) order by number limit \(Sitting.most)",
            as: UUID.self
        )
    }

    /// For jobs, which act for the town itself.
    func find(_ id: UUID, locked: Bool = false) async throws -> OpenApplication? {
        let lock: SQL = locked ? "for update of applications" : ""
        let row = try await database.first(
            "select \(fragment: Self.columns) from applications where id = \(id) \(fragment: lock)",
            as: ApplicationRow.self
        )
        guard let row else { return nil }
        return try await open(row)
    }

    /// Keeps what was typed. The caller holds the row.
    func save(_ entries: Entries, of application: OpenApplication) async throws {
        let sealed = try application.key.seal(json: entries, purpose: ApplicationPurpose.entries)
        try await database.execute(
            """
            update applications set entries = \(sealed), revision = revision + 1, updated_at = \(desk.now())
            where id = \(application.id)
            """
        )
    }

    /// Keeps what was filled in from the card, and whose application it is from now on. The caller holds the row.
    func save(
        _ entries: Entries,
        _ card: CardReading,
        of application: OpenApplication,
        for resident: UUID
    ) async throws {
        let sealed = try application.key.seal(json: entries, purpose: ApplicationPurpose.entries)
        let reading = try application.key.seal(json: card, purpose: ApplicationPurpose.card)
        try await database.execute(
            """
            update applications
            set entries = \(sealed), card = \(reading), resident_id = coalesce(resident_id, \(resident)),
                revision = revision + 1, updated_at = \(desk.now())
            where id = \(application.id)
            """
        )
    }

    private func open(_ row: ApplicationRow) async throws -> OpenApplication {
        let wrapped = WrappedKey(version: row.keyVersion, bytes: row.wrappedKey)
        let key = try desk.keys.unwrap(wrapped, for: row.id)
        return OpenApplication(
            row: row,
            key: key,
            procedure: try await desk.definitions.procedure(
                row.procedureId,
                version: row.procedureVersion,
                in: database
            ),
            entries: try key.openJSON(row.entries, as: Entries.self, purpose: ApplicationPurpose.entries),
            email: try row.email.map { try key.openText($0, purpose: ApplicationPurpose.email) },
            card: try row.card.map { try key.openJSON($0, as: CardReading.self, purpose: ApplicationPurpose.card) },
            guidance: try row.guidance.map {
                try key.openJSON($0, as: SittingGuidance.self, purpose: ApplicationPurpose.guidance)
            }
        )
    }
}

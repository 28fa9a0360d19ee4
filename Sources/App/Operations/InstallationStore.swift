import Domain
import Foundation
import Postgres

/// What the database tells about an installation.
struct InstallationStore: Sendable {
    let database: any Querying

    struct Server: Decodable, Sendable {
        let version: String
        /// With whose rights the service works.
        let role: String
    }

    func server() async throws -> Server {
        try await database.one(
            "select current_setting('server_version') as version, current_user::text as role",
            as: Server.self
        )
    }

    struct AuditRights: Decodable, Sendable {
        let role: String
        let mayAlter: Bool
    }

    /// Whether the service's role could change or remove what is recorded; nil without the table.
    ///
    /// Asked for the role that signed in as well: it can go back from the role that it works as.
    func auditRights() async throws -> AuditRights? {
        try await database.first(
            """
            select session_user::text as role, bool_or(
                has_table_privilege(name, table_oid, 'update, delete, truncate')
                or pg_has_role(name, owner, 'member')) as may_alter
            from (select oid as table_oid, relowner as owner from pg_class where oid = to_regclass('audit_entries')) as record,
                (values (session_user), (current_user)) as roles (name)
            group by 1
            """,
            as: AuditRights.self
        )
    }

    func time() async throws -> Date {
        try await database.one("select clock_timestamp()", as: Date.self)
    }

    /// The versions of procedures by which applications under way were filled in.
    ///
    /// - Throws: when this program cannot read one of them.
    func definitionsInUse() async throws -> [Procedure] {
        try await database.rows(
            """
            select definition from procedure_versions
            where (procedure_id, version) in (
                select distinct procedure_id, procedure_version from applications where closed_at is null)
            """,
            as: SQLJSON<Procedure>.self
        ).map(\.value)
    }

    func postalCodes() async throws -> Int {
        try await database.one("select count(*) from postal_codes", as: Int.self)
    }
}

import Foundation
import Postgres

/// The officers' rows.
struct OfficerStore: Sendable {
    let database: any Querying

    private static let select: SQL = """
        select officers.id, sign_in_name, display_name, department_id, departments.name as department_name, role,
            must_change_password, disabled_at, locked_until, officers.created_at
        from officers join departments on departments.id = department_id
        """

    /// Everybody, by department and name: a town hall has some hundreds.
    func all() async throws -> [Officer] {
        try await database.rows(
            "\(fragment: Self.select) order by disabled_at is not null, departments.position, sign_in_name",
            as: Officer.self
        )
    }

    func find(_ id: UUID) async throws -> Officer? {
        try await database.first("\(fragment: Self.select) where officers.id = \(id)", as: Officer.self)
    }

    func find(named name: String) async throws -> Officer? {
        try await database.first(
            "\(fragment: Self.select) where lower(sign_in_name) = lower(\(name))",
            as: Officer.self
        )
    }

    /// - Returns: nil when somebody has that name already.
    func insert(_ officer: NewOfficer, _ password: PasswordHash) async throws -> UUID? {
        try await database.first(
            """
            insert into officers (sign_in_name, display_name, department_id, role, password_hash)
            values (
                \(officer.signInName), \(officer.displayName), \(officer.department), \(officer.role.rawValue),
                \(password.text))
            on conflict do nothing
            returning id
            """,
            as: UUID.self
        )
    }

    func update(_ id: UUID, to officer: NewOfficer) async throws {
        try await database.execute(
            """
            update officers
            set display_name = \(officer.displayName), department_id = \(officer.department),
                role = \(officer.role.rawValue)
            where id = \(id)
            """
        )
    }

    /// - Parameter moment: nil lets the officer sign in again.
    func setDisabled(_ id: UUID, at moment: Date?) async throws {
        try await database.execute("update officers set disabled_at = \(moment) where id = \(id)")
    }

    /// Administrators who can sign in, held until the transaction ends: two who remove each other go one after the other.
    func lockAdministrators() async throws -> [UUID] {
        try await database.rows(
            """
            select id from officers where role = 'administrator' and disabled_at is null order by id for update
            """,
            as: UUID.self
        )
    }

    /// The departments' ids in the town's order.
    func departments() async throws -> [String] {
        try await database.rows("select id from departments order by position", as: String.self)
    }

    func passwordHash(of id: UUID) async throws -> PasswordHash? {
        try await database.first("select password_hash from officers where id = \(id)", as: String.self)
            .flatMap(PasswordHash.init(text:))
    }

    /// - Parameter isFirst: made up by the service, to be changed at the next sign-in; also ends a lock.
    func setPassword(_ hash: PasswordHash, of id: UUID, isFirst: Bool) async throws {
        try await database.execute(
            """
            update officers
            set password_hash = \(hash.text), must_change_password = \(isFirst), failed_sign_ins = 0, locked_until = null
            where id = \(id)
            """
        )
    }
}

import Domain
import Foundation
import Postgres

/// Makes and changes officers, each change with its line in the audit record.
package struct OfficerRegister: Sendable {
    private let database: any Querying
    private let author: AuditAuthor

    /// For the command line, where the operator of the database is the author.
    ///
    /// - Parameter database: a transaction, where something is changed.
    package init(database: any Querying) {
        self.init(database: database, author: .operator)
    }

    init(database: any Querying, author: AuditAuthor) {
        self.database = database
        self.author = author
    }

    private var store: OfficerStore { OfficerStore(database: database) }

    package func all() async throws -> [Officer] {
        try await store.all()
    }

    /// The department with this id, or the one at the head of the town's list.
    package func department(_ id: String?) async throws -> String {
        let departments = try await store.departments()
        guard let first = departments.first else {
            throw Problem(.conflict, "課がまだ登録されていません。先に手続の内容を公開してください（madoguchictl content import）。")
        }
        guard let id else { return first }
        guard departments.contains(id) else {
            let sentence = "「\(id)」という課はありません。使えるIDは \(departments.joined(separator: "、")) です。"
            throw Problem(.invalid, sentence, fieldErrors: [FieldError("department", sentence)])
        }
        return id
    }

    /// Registers an officer, who must change the password at the first sign-in.
    ///
    /// - Throws: `Problem` with the errors of single inputs.
    @discardableResult
    package func create(_ officer: NewOfficer, password: FirstPassword) async throws -> UUID {
        let errors = officer.fieldErrors
        guard errors.isEmpty else { throw Problem(.invalid, errors[0].message, fieldErrors: errors) }
        guard let id = try await store.insert(officer, password.hash) else {
            let sentence = "職員番号「\(officer.signInName)」は、既に使われています。"
            throw Problem(.invalid, sentence, fieldErrors: [FieldError("sign-in-name", sentence)])
        }
        try await record(.officerCreation, id, ["role": officer.role.rawValue, "department": officer.department])
        return id
    }

    package func find(named name: String) async throws -> Officer {
        guard let officer = try await store.find(named: name) else {
            throw Problem(.notFound, "職員番号「\(name)」の職員はいません。")
        }
        return officer
    }

    func find(_ id: UUID) async throws -> Officer {
        guard let officer = try await store.find(id) else { throw Problem(.notFound, "この職員は見つかりませんでした。") }
        return officer
    }

    /// Changes name, department and role; the name for the sign-in stays.
    func change(_ officer: Officer, to new: NewOfficer) async throws {
        let errors = new.fieldErrors
        guard errors.isEmpty else { throw Problem(.invalid, errors[0].message, fieldErrors: errors) }
        if new.role != .administrator { try await requireAnotherAdministrator(than: officer.id) }
        let department = try await department(new.department)
        try await store.update(officer.id, to: new)
        try await record(
            .officerChange,
            officer.id,
            [
                "role": "\(officer.role.rawValue) → \(new.role.rawValue)",
                "department": "\(officer.departmentId) → \(department)",
            ]
        )
    }

    /// Puts a made-up password in the place of the officer's own and ends all sessions.
    package func resetPassword(of officer: UUID, to password: FirstPassword) async throws {
        try await store.setPassword(password.hash, of: officer, isFirst: true)
        try await SessionStore(database: database).closeAll(of: officer)
        try await record(.passwordReset, officer)
    }

    /// The officer can sign in no more, and what is open is closed.
    package func disable(_ officer: UUID, now: Date) async throws {
        try await requireAnotherAdministrator(than: officer)
        try await store.setDisabled(officer, at: now)
        try await SessionStore(database: database).closeAll(of: officer)
        try await record(.officerDisabling, officer)
    }

    func enable(_ officer: UUID) async throws {
        try await store.setDisabled(officer, at: nil)
        try await record(.officerEnabling, officer)
    }

    /// Without an administrator nobody could make one in the service.
    private func requireAnotherAdministrator(than officer: UUID) async throws {
        guard try await store.lockAdministrators() != [officer] else {
            throw Problem(.conflict, "ただ一人の管理者です。先に別の職員を管理者にしてください。")
        }
    }

    private func record(_ act: AuditAct, _ officer: UUID, _ details: [String: String] = [:]) async throws {
        try await AuditStore(database: database).append(author.entry(act, .officer(officer), details))
    }
}

import Domain
import Foundation
import Postgres

/// Makes and changes officers, each change with its line in the audit record.
package struct OfficerRegister: Sendable {
    let transaction: Transaction
    let author: AuditAuthor

    /// For the command line, where the operator of the database is the author.
    package init(transaction: Transaction) {
        self.init(transaction: transaction, author: .operator)
    }

    init(transaction: Transaction, author: AuditAuthor) {
        self.transaction = transaction
        self.author = author
    }

    private var store: OfficerStore { OfficerStore(database: transaction) }

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

    func record(_ act: AuditAct, _ officer: UUID, _ details: [String: String] = [:]) async throws {
        try await AuditStore(database: transaction).append(author.entry(act, .officer(officer), details))
    }
}

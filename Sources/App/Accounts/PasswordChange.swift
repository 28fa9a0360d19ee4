import Domain
import Foundation
import Postgres

/// An officer puts a password of his or her own in the place of another.
struct PasswordChange: Sendable {
    let current: String
    let new: String
    let repetition: String

    init(_ form: Form) {
        current = form.text("current")
        new = form.text("new")
        repetition = form.text("repetition")
    }

    /// What is wrong with the new password, before anybody asks whether the current one is right.
    func errors(for officer: Officer, town: Town) -> [FieldError] {
        var errors: [FieldError] = []
        if current.isEmpty { errors.append(FieldError("current", "現在のパスワードを入力してください。")) }
        let rule = PasswordRule(ownWords: [officer.signInName, officer.displayName, town.name])
        if let objection = rule.objection(to: new) {
            errors.append(FieldError("new", objection))
        } else if new == current {
            errors.append(FieldError("new", "現在のパスワードと違うものを入力してください。"))
        } else if new != repetition {
            errors.append(FieldError("repetition", "新しいパスワードと同じものを、もう一度入力してください。"))
        }
        return errors
    }

    /// - Throws: `Problem` with the error of the input when the current password is wrong.
    func perform(
        on officer: Officer,
        in session: [UInt8],
        new hash: PasswordHash,
        hasher: PasswordHasher,
        author: AuditAuthor,
        transaction: Transaction
    ) async throws {
        let store = OfficerStore(database: transaction)
        guard try await hasher.matches(current, store.passwordHash(of: officer.id)) else {
            let sentence = "現在のパスワードが違います。"
            throw Problem(.invalid, sentence, fieldErrors: [FieldError("current", sentence)])
        }
        try await store.setPassword(hash, of: officer.id, isFirst: false)
        try await SessionStore(database: transaction).closeAll(of: officer.id, but: session)
        try await AuditStore(database: transaction).append(author.entry(.passwordChange, .officer(officer.id)))
    }
}

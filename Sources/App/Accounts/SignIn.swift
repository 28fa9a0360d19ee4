import Domain
import Foundation
import Postgres
import Telemetry

/// Proves by name and password who an officer is.
struct SignIn: Sendable {
    let desk: Desk
    let origin: ClientAddress
    let requestID: String

    /// One sentence for every reason: whoever guesses learns neither names nor locks.
    static let refusal = """
        サインインできませんでした。職員番号とパスワードをお確かめください。\
        \(SignInStore.triesUntilLock)回続けて間違えると、\(Int(SignInStore.lockTime / 60))分間サインインできません。
        """

    /// What became of a try.
    struct Success: Sendable {
        let token: Token
        let mustChangePassword: Bool
    }

    /// - Parameter old: the session that the browser had before; it ends.
    /// - Returns: nil when refused.
    func attempt(_ name: String, _ password: String, replacing old: OfficerSession?) async throws -> Success? {
        try await RateStore(desk: desk).take(.signIns, by: origin.description)
        // Done again after a lost connection it may count twice, which is the safe side.
        let attempt = try await desk.database.transaction(repeatable: true) { transaction in
            try await SignInStore(database: transaction).take(named: name, now: desk.now())
        }
        let hash = attempt.flatMap { PasswordHash(text: $0.passwordHash) }
        guard try await desk.passwords.matches(password, hash), let attempt, let hash else {
            try await refuse(attempt)
            return nil
        }
        let renewed = desk.passwords.isOutdated(hash) ? try await desk.passwords.hash(password) : nil
        let token = Token.random()
        try await desk.database.transaction(repeatable: true) { transaction in
            let store = SignInStore(database: transaction)
            try await store.succeed(attempt.id)
            if let renewed { try await store.renew(renewed, of: attempt.id) }
            let sessions = SessionStore(database: transaction)
            if let old { try await sessions.close(old.id) }
            try await record(.signIn, of: attempt.id, by: .officer(attempt.id), in: transaction)
            try await sessions.openOfficer(attempt.id, with: token, now: desk.now())
        }
        desk.metrics.signIns.increment("succeeded")
        return Success(token: token, mustChangePassword: attempt.mustChangePassword)
    }

    private func refuse(_ attempt: SignInStore.Try?) async throws {
        try await record(.signInFailed, of: attempt?.id, by: .system, in: desk.database)
        if let attempt, attempt.isLast {
            try await record(.lockout, of: attempt.id, by: .system, in: desk.database)
            desk.metrics.signIns.increment("locked")
        } else {
            desk.metrics.signIns.increment("refused")
        }
    }

    private func record(
        _ act: AuditAct,
        of officer: UUID?,
        by actor: AuditEntry.Actor,
        in database: any Querying
    ) async throws {
        let author = AuditAuthor(actor: actor, requestID: requestID, origin: origin)
        try await AuditStore(database: database).append(author.entry(act, officer.map { .officer($0) }))
    }
}

import App
import Foundation
import Postgres

extension TestTown {
    /// Hashes are cheap in tests.
    static let passwordLogRounds = 8

    /// What officers of tests sign in with.
    package static let officerPassword = "correct horse battery staple"

    /// Registers an officer as `madoguchictl officers create` does, signs in on the staff site and changes the first
    /// password to `TestTown.officerPassword`.
    ///
    ///     let clerk = try await town.officer("hanako")
    ///     let page = try await clerk.open("/cases")
    ///
    /// - Parameters:
    ///   - signInName: unique in the town.
    ///   - department: the id of a department; the first of the town's list (市民課) when nil.
    /// - Returns: the officer's browser.
    package func officer(
        _ signInName: String,
        name: String = "試験 職員",
        role: OfficerSession.Role = .clerk,
        department: String? = nil
    ) async throws -> Visitor {
        let first = try await newOfficer(signInName, name: name, role: role, department: department)
        let visitor = Visitor(at: staffURL)
        try await visitor.open("/sign-in")
        try await visitor.submit("/sign-in", ["name": signInName, "password": first])
        try await visitor.submit(
            "/password",
            ["current": first, "new": Self.officerPassword, "repetition": Self.officerPassword]
        )
        return visitor
    }

    /// Registers an officer as `madoguchictl officers create` does.
    ///
    /// - Returns: the first password.
    package func newOfficer(
        _ signInName: String,
        name: String = "試験 職員",
        role: OfficerSession.Role = .clerk,
        department: String? = nil
    ) async throws -> String {
        let password = try await FirstPassword.random(by: PasswordHasher(logRounds: Self.passwordLogRounds))
        try await database.pool.transaction { transaction in
            let register = OfficerRegister(database: transaction)
            let officer = NewOfficer(
                signInName: signInName,
                displayName: name,
                role: role,
                department: try await register.department(department)
            )
            try await register.create(officer, password: password)
        }
        return password.text
    }
}

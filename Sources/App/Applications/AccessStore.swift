import Domain
import Foundation
import Postgres

/// Which sessions may see which applications, and by which ways they come to it.
struct AccessStore: Sendable {
    let database: any Querying
    let desk: Desk

    func grant(_ application: UUID, to session: [UInt8]) async throws {
        try await database.execute(
            """
            insert into session_applications (session_id, application_id) values (\(session), \(application))
            on conflict do nothing
            """
        )
    }

    /// The application with this number, whoever asks.
    func application(_ number: ReferenceNumber) async throws -> UUID? {
        try await database.first("select id from applications where number = \(number.digits)", as: UUID.self)
    }

    /// The applications under way that send their mails to this address, and those that ended lately; newest first.
    ///
    /// - Parameter term: the address's blind index.
    func applications(emailTerm term: [UInt8]) async throws -> [UUID] {
        try await database.rows(
            """
            select id from applications
            where email_term = \(term) and (closed_at is null or closed_at > \(desk.now() - 90 * 86_400))
            order by updated_at desc limit 20
            """,
            as: UUID.self
        )
    }
}

extension KeyRing {
    /// Of an address as `applications.email_term` has it; capital letters make no difference.
    func blindIndex(ofEmail email: String) -> [UInt8] {
        blindIndex(of: email.lowercased(), purpose: "applications.email_term")
    }
}

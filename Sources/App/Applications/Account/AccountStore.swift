import Domain
import Foundation
import Postgres

/// What a resident has at the town hall: applications, and what the office wrote about them.
struct AccountStore: Sendable {
    let database: any Querying
    let desk: Desk

    static let pageSize = 20

    struct Entry: Decodable, Sendable {
        let id: UUID
        let number: String?
        let procedureId: String
        let procedureVersion: Int
        let status: ApplicationStatus
        let updatedAt: Date
        let submittedAt: Date?
        let respondBy: CivilDate?
        let expectedOn: CivilDate?
    }

    func count(of resident: UUID) async throws -> Int {
        try await database.one("select count(*) from applications where resident_id = \(resident)", as: Int.self)
    }

    /// Those that wait for the resident first, then those that wait for the office, then those that are over.
    func page(_ number: Int, of resident: UUID) async throws -> [Entry] {
        try await database.rows(
            """
            select id, number, procedure_id, procedure_version, status, updated_at, submitted_at,
                respond_by::text as respond_by, expected_on::text as expected_on
            from applications where resident_id = \(resident)
            order by case
                    when status = any (\(Self.statuses(.applicant))) then 0
                    when status = any (\(Self.statuses(.office))) then 1
                    else 2
                end, updated_at desc, id
            limit \(Self.pageSize) offset \((number - 1) * Self.pageSize)
            """,
            as: Entry.self
        )
    }

    private static func statuses(_ turn: ApplicationStatus.Turn) -> [String] {
        ApplicationStatus.allCases.filter { $0.whoseTurn == turn }.map(\.rawValue)
    }
}

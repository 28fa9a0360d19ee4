import Domain
import Foundation
import Postgres

/// Finds the cases of a list. Every list is read from an index in the order in which it is shown, however many there are.
struct CaseListStore: Sendable {
    let database: any Querying
    let keys: KeyRing
    let officer: OfficerSession

    /// Counting ends here; the tab then shows 999+.
    static let countLimit = 1000

    /// - Returns: ids of the cases, in the order of the list.
    func page(_ filter: CaseFilter, count: Int) async throws -> [UUID] {
        guard filter.errors.isEmpty else { return [] }
        return try await database.rows(statement(filter, count: count), as: UUID.self)
    }

    /// How many cases each group has, none counted beyond the limit.
    func counts(mine: Bool) async throws -> [CaseGroup: Int] {
        struct Row: Decodable, Sendable {
            let pile: String
            let size: Int
        }
        let rows = try await database.rows(counting(mine: mine), as: Row.self)
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in CaseGroup(rawValue: row.pile).map { ($0, row.size) } }
        )
    }

    /// How PostgreSQL carried out the list's statement, and how much it had to look at.
    func plan(_ filter: CaseFilter, count: Int) async throws -> String {
        try await explanation(of: statement(filter, count: count))
    }

    /// The same of the counts.
    func countPlan(mine: Bool) async throws -> String {
        try await explanation(of: counting(mine: mine))
    }

    private func explanation(of statement: SQL) async throws -> String {
        try await database.rows("explain (analyze, buffers) \(fragment: statement)", as: String.self)
            .joined(separator: "\n")
    }

    private func counting(mine: Bool) -> SQL {
        let counts: [SQL] = CaseGroup.allCases.filter(\.isCounted).map { group in
            """
            select \(group.rawValue)::text as pile, count(*) as size from (
                select from applications
                where \(fragment: scope(mine: mine)) and \(fragment: ApplicationStore.isCase)
                    and status = any (\(group.statuses.map(\.rawValue)))
                limit \(Self.countLimit)) as counted
            """
        }
        return SQL(joining: counts, by: " union all ")
    }

    private func statement(_ filter: CaseFilter, count: Int) -> SQL {
        switch filter.search {
        case .number(let number):
            return """
                select id from applications
                where number = \(number.digits) and \(fragment: scope(mine: filter.isMine)) and \(fragment: ApplicationStore.isCase)
                """
        case .name(let term):
            let digest = SearchTermStore(database: database, keys: keys).digest(of: term)
            return """
                select id from application_search_terms join applications on applications.id = application_id
                where term = \(digest) and status = any (\(filter.group.statuses.map(\.rawValue)))
                    and \(fragment: narrowing(filter))
                order by \(fragment: order(filter)) limit \(count)
                """
        case .nothing, .brokenNumber:
            // One walk down the index for each status, then merged: a group of several statuses needs no sorting of all.
            return """
                select id from unnest(\(filter.group.statuses.map(\.rawValue))) as wanted (wanted_status)
                cross join lateral (
                    select id, submitted_at from applications
                    where status = wanted_status and \(fragment: narrowing(filter))
                    order by \(fragment: order(filter)) limit \(count)) as found
                order by \(fragment: order(filter)) limit \(count)
                """
        }
    }

    /// Which cases the officer may see at all: those of the department, or those handed to the officer.
    private func scope(mine: Bool) -> SQL {
        mine ? "officer_id = \(officer.officerID)" : "department_id = \(officer.departmentID)"
    }

    /// The order of the indexes, walked down or up.
    private func order(_ filter: CaseFilter) -> SQL {
        filter.group.isOldestFirst ? "submitted_at, id desc" : "submitted_at desc, id"
    }

    private func narrowing(_ filter: CaseFilter) -> SQL {
        var conditions: [SQL] = [scope(mine: filter.isMine), ApplicationStore.isCase]
        if let procedure = filter.procedure { conditions.append("procedure_id = \(procedure)") }
        if let from = filter.from { conditions.append("submitted_at >= \(from.startInJapan)") }
        if let to = filter.to { conditions.append("submitted_at < \(to.adding(days: 1).startInJapan)") }
        if let after = filter.after {
            let cursor: SQL = "(select submitted_at from applications where id = \(after))"
            conditions.append(
                filter.group.isOldestFirst
                    ? """
                    submitted_at >= \(fragment: cursor) and (submitted_at > \(fragment: cursor) or id < \(after))
                    """
                    : """
                    submitted_at <= \(fragment: cursor) and (submitted_at < \(fragment: cursor) or id > \(after))
                    """
            )
        }
        return SQL(joining: conditions, by: " and ")
    }
}

import Domain
import Postgres

/// How all figures are asked for: one statement for all groups of all breakdowns.
struct FigureStore: Sendable {
    let database: ConnectionPool

    /// The rows of a statement that reads up to a year. It sorts in memory, and is done before it would be compiled.
    func rows<Row: Decodable & Sendable>(_ sql: SQL, as row: Row.Type) async throws -> [Row] {
        try await database.transaction(repeatable: true) { transaction in
            let (_, _, rows) = try await transaction.pipeline(
                PipelineStep.execute("set local work_mem = '32MB'"),
                PipelineStep.execute("set local jit = off"),
                PipelineStep.rows(sql, as: row)
            )
            return rows
        }
    }

    /// A row for each group, named by `breakdown` and `key`.
    ///
    /// - Parameter units: the table of what is counted, with the columns of the breakdowns.
    /// - Returns: nil without a breakdown.
    static func groups(of units: SQL, by breakdowns: [Breakdown], _ measures: SQL) -> SQL? {
        guard !breakdowns.isEmpty else { return nil }
        let columns = breakdowns.compactMap { breakdown in breakdown.column.map { (breakdown, $0) } }
        let names = columns.map { breakdown, column -> SQL in
            "when grouping(\(fragment: column)) = 0 then \(breakdown.rawValue)::text"
        }
        let keys = columns.map { _, column -> SQL in "\(fragment: column)::text" }
        let sets = breakdowns.map { $0.column ?? "()" }
        return """
            select case when false then null::text \(fragment: SQL(joining: names, by: " "))
                    else \(Breakdown.whole.rawValue)::text end as breakdown,
                coalesce(\(fragment: SQL(joining: keys + ["''"], by: ", "))) as key,
                \(fragment: measures)
            from \(fragment: units) group by grouping sets (\(fragment: SQL(joining: sets, by: ", ")))
            """
    }

    /// The same for purposes: a unit counts for each of its purposes.
    static func purposes(of units: SQL, _ measures: SQL) -> SQL {
        """
        select \(Breakdown.purpose.rawValue)::text as breakdown, purpose as key, \(fragment: measures)
        from (select *, unnest(purposes) as purpose from \(fragment: units)) as unit group by purpose
        """
    }
}

extension Breakdown {
    /// Nil for all in one, and for purposes, of which a unit has several.
    fileprivate var column: SQL? {
        switch self {
        case .whole, .purpose: nil
        case .hour: "hour"
        case .weekday: "weekday"
        case .counter: "counter_id"
        case .resource: "resource_id"
        case .channel: "channel"
        case .day: "day"
        case .office: "office_id"
        }
    }
}

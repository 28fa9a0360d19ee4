import Domain
import Foundation
import Hummingbird

/// The list of cases.
struct CaseListController: Sendable {
    let desk: Desk

    static let pageSize = 50
    private static let exportBatch = 200

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let filter = CaseFilter(request.parameters)
        let store = CaseListStore(database: desk.database, keys: desk.keys, officer: context.officer)
        let ids = try await store.page(filter, count: Self.pageSize + 1)
        let lines = try await lines(Array(ids.prefix(Self.pageSize)), context)
        return .page(
            CaseListPage(
                frame: desk.frame,
                officer: context.officer,
                filter: filter,
                counts: try await store.counts(mine: filter.isMine),
                procedures: desk.catalogue.snapshot.procedures.filter { $0.department == context.officer.departmentID },
                lines: lines,
                hasMore: ids.count > Self.pageSize,
                today: desk.today
            ),
            status: filter.errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    /// The whole list for a spreadsheet, read and written piece by piece.
    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        var filter = CaseFilter(request.parameters)
        filter.after = nil
        guard filter.errors.isEmpty else { throw Problem(.invalid, filter.errors[0].message) }
        let start = filter
        let body = ResponseBody { writer in
            var filter = start
            try await writer.write(ByteBuffer(string: CaseTable.head))
            while true {
                let store = CaseListStore(database: desk.database, keys: desk.keys, officer: context.officer)
                let ids = try await store.page(filter, count: Self.exportBatch)
                let lines = try await lines(ids, context, as: .caseExport)
                try await writer.write(ByteBuffer(string: lines.map(CaseTable.row).joined()))
                guard ids.count == Self.exportBatch else { break }
                filter.after = ids.last
            }
            try await writer.finish(nil)
        }
        return .spreadsheet(named: "cases-\(desk.today).csv", body)
    }

    /// Opens the cases. A list of names is personal data: the record says whose were read.
    private func lines(
        _ ids: [UUID],
        _ context: OfficerContext,
        as act: AuditAct = .caseListing
    ) async throws -> [CaseLine] {
        guard !ids.isEmpty else { return [] }
        let applications = try await ApplicationStore(database: desk.database, desk: desk).find(ids)
        let officers = try await OfficerListStore(database: desk.database)
            .names(applications.compactMap(\.row.officerId))
        try await AuditStore(database: desk.database).append(
            context.author.entry(
                act,
                nil,
                [
                    "count": String(ids.count),
                    "ids": ids.map { $0.uuidString.lowercased() }.joined(separator: " "),
                ]
            )
        )
        return applications.map { CaseLine($0, officers: officers, desk: desk) }
    }
}

extension Request {
    /// The address's parameters, each name once.
    fileprivate var parameters: [String: String] {
        Dictionary(uri.queryParameters.map { (String($0.key), String($0.value)) }) { first, _ in first }
    }
}

import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Administrators read the audit record; that, too, leaves a line.
struct AuditController: Sendable {
    let desk: Desk

    private static let pageSize = 50
    private static let exportStep = 1000

    private var store: AuditSearchStore { AuditSearchStore(database: desk.database) }

    func index(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let question = Self.question(request)
        let before = request.uri.queryParameters["before"].flatMap { Int($0) }
        try await record(.auditReading, question, context)
        let lines =
            question.errors.isEmpty
            ? try await store.lines(question, before: before, limit: Self.pageSize + 1) : []
        let page = AuditPage(
            frame: desk.frame,
            reader: context.officer,
            question: question,
            officers: try await store.officers(),
            lines: Array(lines.prefix(Self.pageSize)),
            hasMore: lines.count > Self.pageSize
        )
        return .page(page, status: question.errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Everything that the question finds, as a table for spreadsheet programs, step by step out of the database.
    func export(_ request: Request, _ context: AdministratorContext) async throws -> Response {
        let question = Self.question(request)
        guard let error = question.errors.first else { return try await table(question, context) }
        throw Problem(.invalid, error.message)
    }

    private func table(_ question: AuditQuestion, _ context: AdministratorContext) async throws -> Response {
        try await record(.auditExport, question, context)
        let body = ResponseBody { [store] writer in
            try await writer.write(ByteBuffer(string: AuditTable.head))
            var last: Int?
            while true {
                let lines = try await store.lines(question, before: last, limit: Self.exportStep)
                try await writer.write(ByteBuffer(string: lines.map(AuditTable.row).joined()))
                guard lines.count == Self.exportStep, let end = lines.last else { break }
                last = end.id
            }
            try await writer.finish(nil)
        }
        return .spreadsheet(named: "audit.csv", body)
    }

    private func record(_ act: AuditAct, _ question: AuditQuestion, _ context: AdministratorContext) async throws {
        let author = AuditAuthor(
            actor: .officer(context.officer.officerID),
            requestID: context.id,
            origin: context.origin
        )
        try await AuditStore(database: desk.database).append(author.entry(act, nil, question.details))
    }

    private static func question(_ request: Request) -> AuditQuestion {
        let parameters = request.uri.queryParameters
        return AuditQuestion { parameters[$0[...]].map(String.init) }
    }
}

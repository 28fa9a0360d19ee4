import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The provider's books beside ours, for officers.
struct SettlementController: Sendable {
    private static let pageSize = 31

    let desk: Desk

    private var store: SettlementStore { SettlementStore(database: desk.database) }

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let before = request.uri.queryParameters["before"].flatMap { CivilDate(String($0)) }
        let days = try await store.page(before: before, count: Self.pageSize + 1)
        return .page(
            SettlementsPage(
                frame: desk.frame,
                officer: context.officer,
                days: Array(days.prefix(Self.pageSize)),
                hasMore: days.count > Self.pageSize
            )
        )
    }

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (settlement, lines) = try await find(context, .settlementReading)
        return .page(
            SettlementPage(frame: desk.frame, officer: context.officer, settlement: settlement, lines: lines)
        )
    }

    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (settlement, lines) = try await find(context, .settlementExport)
        return .spreadsheet(
            named: "settlement-\(settlement.day).csv",
            ResponseBody(byteBuffer: ByteBuffer(string: SettlementTable.text(settlement, lines)))
        )
    }

    private func find(_ context: OfficerContext, _ act: AuditAct) async throws -> (Settlement, [SettlementLine]) {
        guard let provider = context.parameters.get("provider").flatMap(PaymentProvider.init(rawValue:)),
            let day = context.parameters.get("day").flatMap({ CivilDate($0) }),
            let found = try await store.find(day, of: provider)
        else { throw Problem(.notFound, "この日の照合は見つかりませんでした。") }
        let author = AuditAuthor(
            actor: .officer(context.officer.officerID),
            requestID: context.id,
            origin: context.origin
        )
        try await AuditStore(database: desk.database)
            .append(author.entry(act, nil, ["day": day.description, "provider": provider.rawValue]))
        return found
    }
}

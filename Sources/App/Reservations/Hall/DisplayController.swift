import Domain
import Foundation
import Hummingbird
import NIOCore
import Postgres

/// The large page of calls in a hall. It shows numbers and desks only; its link is its key.
struct DisplayController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (token, office) = try await office(context)
        let calls = CallStore(database: desk.database)
        return .page(
            DisplayPage(
                frame: desk.frame,
                office: office,
                token: token,
                calls: try await calls.latest(of: office.id, DisplayPage.rows, since: desk.today.startInJapan),
                waiting: try await calls.waiting(of: office.counters.map(\.id), on: desk.today)
            )
        )
    }

    /// What the display speaks: the calls after the one that it has spoken last, each once.
    func calls(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (_, office) = try await office(context)
        let last = request.uri.queryParameters["after"].flatMap { Int($0) } ?? 0
        let store = CallStore(database: desk.database)
        let calls = try await store.calls(of: office.id, after: last, since: desk.today.startInJapan)
        let spoken = calls.map { call in
            SpokenCall(
                id: call.id,
                number: call.callNumber,
                desk: call.desk,
                words:
                    "\(CallNumber.spoken(call.callNumber))の方、\(office.name(ofCounter: call.counterId))、\(call.desk)番へお越しください。"
            )
        }
        return Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(spoken)))
        )
    }

    func events(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (_, office) = try await office(context)
        return .events(desk.counters.changes(of: office.id))
    }

    private struct SpokenCall: Encodable {
        let id: Int
        let number: String
        let desk: String
        let words: String
    }

    private func office(_ context: StaffContext) async throws -> (Token, Office) {
        try await context.hall(.display, at: desk)
    }
}

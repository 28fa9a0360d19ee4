import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Telemetry

/// Answers the probes, which save, send and look up as citizens do and touch nothing real.
struct CanaryController: Sendable {
    let desk: Desk

    /// What a probe did, for the metrics.
    enum Step: String, Sendable, CaseIterable {
        case draft, submission, look
    }

    enum Result: String, Sendable, CaseIterable {
        case ok, invalid, missing, failed
    }

    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await answer(.draft, status: .created) {
            let form = try await Form.read(request, limit: Self.largest)
            let text = form.text("text")
            guard (1...Canary.longestText).contains(text.count) else {
                throw Problem(.invalid, "確認用の文は、1文字以上\(Canary.longestText)文字以内で送ってください。")
            }
            return try await store.add(text, key: try form.idempotencyKey())
        }
    }

    /// The canary's own state is the key here, as with applications; without one a proxy would not repeat the request.
    func submit(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await answer(.submission) {
            _ = try await Form.read(request, limit: Self.largest).idempotencyKey()
            return try await store.submit(try number(context))
        }
    }

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await answer(.look) { try await store.find(try number(context)) }
    }

    /// Bytes: the longest text in UTF-8, percent-encoded, and the key.
    private static let largest = 4096

    private var store: CanaryStore { CanaryStore(database: desk.database, keys: desk.keys) }

    private func number(_ context: PublicContext) throws -> Int {
        guard let number = context.parameters.get("canary", as: Int.self) else { throw HTTPError(.notFound) }
        return number
    }

    private func answer(
        _ step: Step,
        status: HTTPResponse.Status = .ok,
        _ act: () async throws -> Canary
    ) async throws -> Response {
        do {
            let bytes = try JSONEncoder().encode(try await act())
            desk.metrics.canaryRequests.increment(step.rawValue, Result.ok.rawValue)
            return Response(
                status: status,
                headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        } catch {
            desk.metrics.canaryRequests.increment(step.rawValue, Self.result(error).rawValue)
            throw error
        }
    }

    private static func result(_ error: any Error) -> Result {
        switch error {
        case is HTTPError: .missing
        case let problem as Problem where problem.code == .notFound: .missing
        case is Problem: .invalid
        default: .failed
        }
    }
}

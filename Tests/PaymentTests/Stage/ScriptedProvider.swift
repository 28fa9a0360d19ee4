import App
import AsyncHTTPClient
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import Synchronization
import TestKit

/// A provider that says what it is told to, one answer after the other, and then its last one again and again.
struct ScriptedProvider: Sendable {
    struct Answer: Sendable {
        var status = 200
        var body = ""
        var headers: [(String, String)] = []
    }

    let base: String
    let http: HTTPClient
    private let record: Record

    private final class Record: Sendable {
        let asked = Mutex<[HTTPFields]>([])
    }

    /// The headers of each call so far.
    var asked: [HTTPFields] { record.asked.withLock { $0 } }

    static func saying(
        _ answers: Answer...,
        to body: @escaping @Sendable (ScriptedProvider) async throws -> Void
    ) async throws {
        let record = Record()
        let respond: @Sendable (Request) -> Response = { request in
            let place = record.asked.withLock { asked in
                asked.append(request.headers)
                return min(asked.count, answers.count) - 1
            }
            let answer = answers[place]
            var headers: HTTPFields = [.contentType: "application/json"]
            for (name, value) in answer.headers {
                if let name = HTTPField.Name(name) { headers[name] = value }
            }
            return Response(
                status: HTTPResponse.Status(code: answer.status),
                headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body))
            )
        }
        try await RunningServer.withClient { http in
            let router = Router()
            router.get("**") { request, _ in respond(request) }
            router.post("**") { request, _ in respond(request) }
            try await RunningServer.during(router) { port in
                try await body(Self(base: "http://127.0.0.1:\(port)", http: http, record: record))
            }
        }
    }

    func gateway(_ provider: PaymentProvider, rule: RetryRule = Stage.quickRule) -> any PaymentGateway {
        Stage.gateway(provider, http, base: base, rule: rule)
    }
}

import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// The way of every call to a provider: admitted, looked up under its key, done once, answered; and on this way everything
/// that can go wrong with it.
struct ProviderDoor<Dialect: DoorDialect>: Sendable {
    private static var largestBody: Int { 256 * 1024 }

    /// A call without its connection.
    struct Call: Sendable {
        let body: ByteBuffer
        let query: [(name: String, value: String)]
        let parameters: Parameters
        /// Under which host and port the double was asked, for the addresses of its pages.
        let authority: String

        /// The thing that is asked about.
        var id: String { parameters.get("id") ?? "" }
    }

    let dialect: Dialect
    let secretKey: String
    let faults: FaultDesk
    let cache: IdempotencyCache

    func answer(
        _ request: Request,
        _ context: DoubleContext,
        _ act: @Sendable (Call) async throws(Protest) -> JSON
    ) async throws -> Response {
        let body = try await request.body.collect(upTo: Self.largestBody)
        let key = request.method == .post ? request.headers[dialect.idempotencyHeader] : nil
        let what = "\(request.method) \(request.uri.path)"
        let faults = await faults.faults(ofCall: what, key: key ?? "", at: dialect.provider)
        func has(_ kind: FaultRule.Kind) -> FaultRule? { faults.first { $0.kind == kind } }

        if has(.outage) != nil { try await cut(context) }
        do {
            try dialect.admit(request.headers, secretKey: secretKey)
        } catch {
            return try response(refusal(error))
        }
        if has(.throttle) != nil { return try response(refusal(dialect.throttled)) }
        if has(.errorBeforeAct) != nil { return try response(refusal(dialect.broken)) }

        let call = Call(
            body: body,
            query: FormText.pairs(of: request.uri.query ?? ""),
            parameters: context.parameters,
            authority: request.head.authority ?? ""
        )
        let slowness = Duration.milliseconds(has(.slow)?.milliseconds ?? 0)
        let fails = has(.errorAfterAct) != nil
        let answer = try await once(key, "\(what) \(digest(body))", call, slowness: slowness, fails: fails, act)
        if has(.cutAfterAct) != nil { try await cut(context) }
        if has(.silentAfterAct) != nil { try await stayAway(context) }
        return try response(answer)
    }

    /// Does it, or gives the answer of the time when it was done.
    private func once(
        _ key: String?,
        _ request: String,
        _ call: Call,
        slowness: Duration,
        fails: Bool,
        _ act: @Sendable (Call) async throws(Protest) -> JSON
    ) async throws -> ProviderAnswer {
        if let key {
            switch await cache.begin(key, request: request) {
            case .nothing: break
            case .running: return refusal(dialect.isRunning)
            case .another: return refusal(dialect.keyReused)
            case .answer(let answer): return answer
            }
        }
        try await Task.sleep(for: slowness)
        var answer: ProviderAnswer
        do {
            answer = ProviderAnswer(status: 200, body: try await act(call))
        } catch {
            answer = refusal(error)
        }
        let failed = fails ? refusal(dialect.broken) : answer
        if let key { await cache.finish(key, with: dialect.keepsErrors ? failed : answer) }
        return failed
    }

    private func refusal(_ protest: Protest) -> ProviderAnswer {
        ProviderAnswer(
            status: protest.status,
            body: dialect.body(of: protest),
            headers: protest.retryAfterSeconds.map { [("retry-after", String($0))] } ?? []
        )
    }

    private func response(_ answer: ProviderAnswer) throws -> Response {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"]
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        return Response(
            status: HTTPResponse.Status(code: answer.status),
            headers: headers,
            body: ResponseBody(byteBuffer: try answer.body.bytes)
        )
    }

    private func cut(_ context: DoubleContext) async throws {
        try await context.connection.close()
        throw ConnectionCut()
    }

    /// Until the caller gives up or the double stops, but not for ever.
    private func stayAway(_ context: DoubleContext) async throws {
        for _ in 0..<1200 where context.connection.isActive && !Task.isShuttingDownGracefully {
            try await Task.sleep(for: .milliseconds(100))
        }
        try await cut(context)
    }

    private func digest(_ body: ByteBuffer) -> String {
        SHA256.hash(data: Data(body.readableBytesView)).map { String($0, radix: 16) }.joined(separator: ".")
    }
}

/// The caller gets no answer.
struct ConnectionCut: Error {}

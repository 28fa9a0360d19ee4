import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import Telemetry

/// Asks a provider, again where that is safe, and tells what is certain when it fails.
///
/// An act is repeated under its key only, which makes repeating safe: connection errors, 409 while the first is running, 429,
/// and 500 and above. Once one attempt may have been carried out, a failure of a later one leaves the outcome unknown.
struct ProviderClient: Sendable {
    /// No answer of a provider is nearly as large.
    private static let largestAnswer = 4 * 1024 * 1024

    let http: HTTPClient
    let dialect: ProviderDialect
    let rule: RetryRule
    /// For one attempt, its answer's body included.
    let patience: Duration
    let logger: Logger

    /// - Parameter read: makes of the provider's answer what it means.
    func ask<Answer: Decodable, Meaning>(
        _ call: ProviderCall,
        _ read: (Answer) throws(ProviderAnswer.Fault) -> Meaning
    ) async throws(PaymentGatewayError) -> Meaning {
        var mayHaveActed = false
        var attempt = 1
        while true {
            do {
                return try ProviderAnswer.read(try await send(call), read)
            } catch {
                mayHaveActed = mayHaveActed || call.isAct && error.mayHaveActed
                logger.notice(
                    "payment provider failed",
                    metadata: ["method": "\(call.method)", "attempt": "\(attempt)", "failure": "\(error.kind)"]
                )
                let outcome: PaymentGatewayError.Outcome = mayHaveActed ? .unknown : .certain
                guard error.isWorthRepeating, !Task.isCancelled,
                    let pause = rule.pause(after: attempt, wish: error.wish)
                else { throw PaymentGatewayError(kind: error.kind, outcome: outcome) }
                // Of a cancelled task the sleep ends at once, and the attempt after it is the last.
                try? await Task.sleep(for: pause)
                attempt += 1
            }
        }
    }

    /// Sends it once.
    private func send(_ call: ProviderCall) async throws(ProviderFailure) -> ByteBuffer {
        let answer: HTTPClientResponse
        let body: ByteBuffer
        do {
            (answer, body) = try await http.exchange(request(call), within: patience, upTo: Self.largestAnswer)
        } catch is NIOTooManyBytesError {
            throw ProviderFailure(kind: .malformed("larger than \(Self.largestAnswer) bytes"), mayHaveActed: true)
        } catch {
            throw ProviderFailure(
                kind: .unreachable(ConnectionFailure.name(of: error)),
                mayHaveActed: !ConnectionFailure.precededSending(error),
                isWorthRepeating: true
            )
        }
        if answer.status == .ok { return body }
        throw failure(answer, body)
    }

    private func request(_ call: ProviderCall) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: dialect.base + call.path)
        request.method = call.method
        request.headers.add(name: "authorization", value: dialect.authorization.reveal())
        request.headers.add(name: "accept", value: "application/json")
        request.headers.add(name: dialect.version.header, value: dialect.version.value)
        if let key = call.key { request.headers.add(name: dialect.idempotencyHeader, value: key.text) }
        if let body = call.body {
            request.headers.add(name: "content-type", value: dialect.contentType)
            request.body = .bytes(body)
        }
        return request
    }

    private func failure(_ answer: HTTPClientResponse, _ body: ByteBuffer) -> ProviderFailure {
        let mayRepeat = dialect.mayRepeat(answer.headers)
        let status = Int(answer.status.code)
        switch status {
        case 409:
            return ProviderFailure(kind: .conflict, mayHaveActed: true, isWorthRepeating: mayRepeat ?? true)
        case 429:
            let seconds = answer.headers.first(name: "retry-after").flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
            return ProviderFailure(
                kind: .throttled(retryAfterSeconds: seconds),
                isWorthRepeating: mayRepeat ?? true,
                wish: seconds.map { .seconds($0) }
            )
        case 400..<500:
            guard let refusal = dialect.refusal(status, body) else {
                return ProviderFailure(kind: .unexpectedStatus(status), mayHaveActed: true)
            }
            return ProviderFailure(kind: .refused(refusal), isWorthRepeating: mayRepeat ?? false)
        default:
            return ProviderFailure(
                kind: .unexpectedStatus(status),
                mayHaveActed: true,
                isWorthRepeating: status >= 500 && mayRepeat ?? true
            )
        }
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Telemetry

/// HTTP to デジタル認証アプリ, with patience and a limit to what an answer may be.
struct AuthenticationAppConnection: Sendable {
    private static let largestAnswer = 64 * 1024
    /// Before the only repetition.
    private static let pause = Duration.milliseconds(200)

    let http: HTTPClient
    let patience: Duration

    /// Asked once more when the service fails, since asking changes nothing there.
    func get(
        _ address: String,
        bearer: Secret<String>? = nil
    ) async throws(AuthenticationAppError) -> AuthenticationAppAnswer {
        var request = HTTPClientRequest(url: address)
        if let bearer { request.show(bearer) }
        do {
            return try await send(request)
        } catch .serviceAway {
            try? await Task.sleep(for: Self.pause)
            return try await send(request)
        }
    }

    /// Never repeated: a code is good once.
    func post(
        _ address: String,
        form: [(name: String, value: String)]
    ) async throws(AuthenticationAppError) -> AuthenticationAppAnswer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: QueryText.encode(form)))
        return try await send(request)
    }

    /// Never repeated.
    func post(
        _ address: String,
        json: JSONValue,
        bearer: Secret<String>
    ) async throws(AuthenticationAppError) -> AuthenticationAppAnswer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.show(bearer)
        request.body = .bytes(ByteBuffer(bytes: json.encoded))
        return try await send(request)
    }

    private func send(_ request: HTTPClientRequest) async throws(AuthenticationAppError) -> AuthenticationAppAnswer {
        let answer: HTTPClientResponse
        let body: ByteBuffer
        do {
            (answer, body) = try await http.exchange(request, within: patience, upTo: Self.largestAnswer)
        } catch is NIOTooManyBytesError {
            throw .unreadableAnswer
        } catch let error as HTTPClientError where Self.silences.contains(error) {
            throw .serviceSilent
        } catch {
            throw .serviceAway
        }
        guard answer.status.code < 500 else { throw .serviceAway }
        return AuthenticationAppAnswer(status: Int(answer.status.code), body: Data(body.readableBytesView))
    }

    private static let silences: [HTTPClientError] = [.deadlineExceeded, .readTimeout, .connectTimeout]
}

extension HTTPClientRequest {
    fileprivate mutating func show(_ bearer: Secret<String>) {
        headers.add(name: "authorization", value: "Bearer \(bearer.reveal())")
    }
}

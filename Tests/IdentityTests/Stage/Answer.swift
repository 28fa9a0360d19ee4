import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

struct Answer: Sendable {
    let status: Int
    let location: String?
    let text: String
}

struct Unexpected: Error {
    let answer: Answer
}

extension HTTPClient {
    func get(_ address: String, bearer: String? = nil) async throws -> Answer {
        var request = HTTPClientRequest(url: address)
        if let bearer { request.headers.add(name: "authorization", value: "Bearer \(bearer)") }
        return try await send(request)
    }

    func post(_ address: String, _ body: Data, type: String, bearer: String? = nil) async throws -> Answer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: type)
        if let bearer { request.headers.add(name: "authorization", value: "Bearer \(bearer)") }
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    func post(_ address: String, form: String) async throws -> Answer {
        try await post(address, Data(form.utf8), type: "application/x-www-form-urlencoded")
    }

    private func send(_ request: HTTPClientRequest) async throws -> Answer {
        let response = try await execute(request, timeout: .seconds(30))
        let body = try await response.body.collect(upTo: 1 << 20)
        return Answer(
            status: Int(response.status.code),
            location: response.headers.first(name: "location"),
            text: String(buffer: body)
        )
    }
}

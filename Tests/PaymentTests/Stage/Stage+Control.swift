import App
import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import PaymentProviders

/// What a test makes happen at the providers.
extension Stage {
    func pay(
        _ session: SessionID,
        at provider: PaymentProvider,
        by means: Means = .card,
        _ outcome: PayOrder.Outcome = .paid
    ) async throws {
        let double: Provider = provider == .komoju ? .komoju : .stripe
        let order = PayOrder(provider: double, session: session.text, means: means, outcome: outcome)
        _ = try await control(.POST, "pay", order)
    }

    func advance(seconds: Double) async throws {
        _ = try await control(.POST, "clock", ["advanceSeconds": seconds])
    }

    func settle(_ refund: String, at provider: PaymentProvider, as state: String = "succeeded") async throws {
        _ = try await control(.POST, "refunds", ["provider": provider.rawValue, "refund": refund, "state": state])
    }

    func fail(_ rules: FaultRule...) async throws {
        try await fail(rules, seed: 1)
    }

    func fail(_ rules: [FaultRule], seed: UInt64) async throws {
        _ = try await control(.PUT, "faults", FaultPlan(seed: seed, rules: rules))
    }

    /// How often each of the faults has struck.
    func strikes() async throws -> [Int] {
        struct View: Decodable {
            let strikes: [Int]
        }
        return try JSONDecoder().decode(View.self, from: Data(try await get("control/faults").readableBytesView))
            .strikes
    }

    func ledger() async throws -> [LedgerEntry] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode([LedgerEntry].self, from: Data(try await get("control/ledger").readableBytesView))
    }

    /// Yen of one kind, in all.
    func sum(_ act: LedgerEntry.Act) async throws -> Int {
        try await ledger().filter { $0.act == act }.reduce(0) { $0 + $1.amount }
    }

    func get(_ path: String) async throws -> ByteBuffer {
        let answer = try await http.execute(HTTPClientRequest(url: "\(base)/\(path)"), timeout: .seconds(10))
        return try await answer.body.collect(upTo: 16 * 1024 * 1024)
    }

    private func control(_ method: HTTPMethod, _ path: String, _ value: some Encodable) async throws -> ByteBuffer {
        var request = HTTPClientRequest(url: "\(base)/control/\(path)")
        request.method = method
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(value)))
        let answer = try await http.execute(request, timeout: .seconds(30))
        let body = try await answer.body.collect(upTo: 1024 * 1024)
        guard answer.status == .ok else { throw ControlRefused(text: String(buffer: body)) }
        return body
    }
}

struct ControlRefused: Error {
    let text: String
}

extension Stage {
    func post(_ path: String, _ body: String, _ headers: HTTPHeaders = [:]) async throws
        -> (status: Int, headers: HTTPHeaders, body: String)
    {
        var request = HTTPClientRequest(url: "\(base)/\(path)")
        request.method = .POST
        request.headers = headers
        request.body = .bytes(ByteBuffer(string: body))
        let answer = try await http.execute(request, timeout: .seconds(10))
        let bytes = try await answer.body.collect(upTo: 1024 * 1024)
        return (Int(answer.status.code), answer.headers, String(buffer: bytes))
    }
}

import Foundation
import Hummingbird

/// For tests: keys, faults, clock and PINs of the double.
struct ControlEndpoint: Sendable {
    let ledger: Ledger

    private struct Advance: Decodable {
        let seconds: TimeInterval
    }

    func addRoutes(to group: RouterGroup<some RequestContext>) {
        group.post("roll-keys") { _, _ in
            try await ledger.rollKeys()
            return HTTPResponse.Status.noContent
        }
        group.get("faults") { _, _ in try Response.json(await ledger.faults) }
        group.post("faults") { request, _ in
            await ledger.set(try await Self.read(Faults.self, from: request))
            return HTTPResponse.Status.noContent
        }
        group.post("clock") { request, _ in
            await ledger.advance(by: try await Self.read(Advance.self, from: request).seconds)
            return HTTPResponse.Status.noContent
        }
        group.post("unlock") { _, _ in
            await ledger.unlockAll()
            return HTTPResponse.Status.noContent
        }
    }

    private static func read<Value: Decodable>(_ type: Value.Type, from request: Request) async throws -> Value {
        let body = try await request.body.collect(upTo: 64 * 1024)
        do {
            return try JSONDecoder().decode(type, from: Data(body.readableBytesView))
        } catch {
            throw HTTPError(.badRequest, message: "\(error)")
        }
    }
}

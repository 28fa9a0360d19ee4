import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A citizen at one entry: opens, saves, submits, looks up. What is saved is a canary: a record in a table of its own that
/// the service treats like an application and that is in no list, statistic or search.
struct CitizenProbe: Sendable {
    /// Longer is no answer: whoever waits has gone.
    private static let patience = TimeAmount.seconds(10)

    let http: HTTPClient
    let site: String
    /// Without it nothing can be saved, so only pages are opened.
    let token: String?

    /// What is told of each step, and of what the service has acknowledged.
    struct Listener: Sendable {
        var step: @Sendable (PublicService, ProbeStep, Duration) -> Void = { _, _, _ in }
        var acknowledged: @Sendable (Canary) -> Void = { _ in }
    }

    func visit(_ service: PublicService, _ listener: Listener) async -> ProbeResult {
        let begun = Date()
        var slowest = Duration.zero
        var current = ProbeStep.open
        func take<Answer>(_ step: ProbeStep, _ work: () async throws -> Answer) async throws -> Answer {
            current = step
            let start = ContinuousClock.now
            defer {
                let taken = ContinuousClock.now - start
                slowest = max(slowest, taken)
                listener.step(service, step, taken)
            }
            return try await work()
        }
        do {
            switch service {
            case .guide: try await take(.open) { try await open("/procedures") }
            case .apply:
                try await take(.open) { try await open("/") }
                guard token != nil else { break }
                let text = UUID().uuidString
                let saved = try await take(.save) { try await post("/canaries", ["text": text]) }
                let submitted = try await take(.submit) { try await post("/canaries/\(saved.number)/submission", [:]) }
                guard submitted.number == saved.number, submitted.state == "submitted" else { throw Disappointed() }
                listener.acknowledged(Canary(number: saved.number, text: text, at: .now))
                let found = try await take(.lookUp) { try await lookUp(saved.number, by: .now() + Self.patience) }
                guard found?.text == text, found?.state == "submitted" else { throw Disappointed() }
            }
            return ProbeResult(service: service, begun: begun, slowest: slowest)
        } catch {
            let isUnreached = current == .open && !(error is Disappointed) && slowest < ProbeResult.tooSlow
            return ProbeResult(
                service: service,
                begun: begun,
                slowest: slowest,
                failure: current,
                isUnreached: isUnreached
            )
        }
    }

    /// Whether an acknowledged canary is still there; nil when nobody could tell in time.
    func isThere(_ canary: Canary, by deadline: NIODeadline) async -> Bool? {
        do {
            guard let found = try await lookUp(canary.number, by: deadline) else { return false }
            return found.text == canary.text && found.state == "submitted"
        } catch {
            return nil
        }
    }

    private func open(_ path: String) async throws {
        let response = try await http.execute(request(path), timeout: Self.patience)
        let body = try await response.body.collect(upTo: 4 * 1024 * 1024)
        // A page of an error or of somebody else would lack what every page of the town ends with.
        guard response.status == .ok, String(buffer: body).contains("</main>") else { throw Disappointed() }
    }

    private struct Answer: Decodable {
        let number: String
        let text: String
        let state: String
    }

    private func post(_ path: String, _ fields: [String: String]) async throws -> Answer {
        var request = request(path)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        let all = fields.merging(["_key": UUID().uuidString]) { own, _ in own }
        // Keys and values are letters, digits and hyphens only.
        request.body = .bytes(ByteBuffer(string: all.map { "\($0.key)=\($0.value)" }.joined(separator: "&")))
        let response = try await http.execute(request, timeout: Self.patience)
        guard response.status == .ok || response.status == .created else { throw Disappointed() }
        return try await read(response)
    }

    private func lookUp(_ number: String, by deadline: NIODeadline) async throws -> Answer? {
        let response = try await http.execute(request("/canaries/\(number)"), deadline: deadline)
        switch response.status {
        case .ok: return try await read(response)
        case .notFound: return nil
        default: throw Disappointed()
        }
    }

    private func read(_ response: HTTPClientResponse) async throws -> Answer {
        let body = try await response.body.collect(upTo: 64 * 1024)
        return try JSONDecoder().decode(Answer.self, from: Data(body.readableBytesView))
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: "https://\(site)\(path)")
        if let token, path.hasPrefix("/canaries") {
            request.headers.add(name: "authorization", value: "Bearer \(token)")
        }
        return request
    }

    private struct Disappointed: Error {}
}

/// Something that the service has acknowledged.
package struct Canary: Sendable {
    package let number: String
    package let text: String
    package let at: ContinuousClock.Instant

    package init(number: String, text: String, at: ContinuousClock.Instant) {
        self.number = number
        self.text = text
        self.at = at
    }
}

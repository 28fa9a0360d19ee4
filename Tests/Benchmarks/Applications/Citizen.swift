import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Somebody who applies for 印鑑登録証明書, from the first click to the receipt, page by page as a browser would.
struct Citizen {
    /// What an applicant waits for, in its order.
    enum Act: String, CaseIterable {
        case start, email, confirmation, step, answers, submission, receipt
    }

    private let site: String
    private let mailbox: SealedMailbox
    /// Behind the town's own proxy, so that each citizen counts for the rate limits as a household of its own.
    private let address: String
    private let email: String
    private var cookie = ""
    private var page = ""
    private(set) var waits: [(act: Act, duration: Duration)] = []

    init(at site: String, mailbox: SealedMailbox) {
        self.site = site
        self.mailbox = mailbox
        address = "10.\(Int.random(in: 0...255)).\(Int.random(in: 0...255)).\(Int.random(in: 1...254))"
        email = "\(UUID().uuidString.lowercased())@example.jp"
    }

    mutating func apply() async throws {
        var path = try await post(.start, "/procedures/\(CitizenAnswers.procedure)/applications", [])
        let application = path.split(separator: "/").dropFirst().first.flatMap { UUID(uuidString: String($0)) }
        guard let application else { throw UnexpectedAnswer(path: path, text: "no application was begun") }
        try await show(.email, path)
        path = try await post(.email, path, [("email", email)])
        try await show(.confirmation, path)
        let code = try await mailbox.code(of: application)
        path = try await post(.confirmation, path, [("code", code)])
        for answers in CitizenAnswers.steps {
            try await show(.step, path)
            path = try await post(.step, path, answers + [("_act", "next")])
        }
        try await show(.answers, path)
        path = try await post(.submission, path.replacing("/answers", with: "/submission"), [])
        try await show(.receipt, path)
        guard page.contains("受付番号") else { throw UnexpectedAnswer(path: path, text: page) }
    }

    private mutating func show(_ act: Act, _ path: String) async throws {
        let answer = try await send(act, "GET", path)
        guard answer.status == .ok else { throw UnexpectedAnswer(path: path, text: "\(answer.status)") }
        page = String(buffer: try await answer.body.collect(upTo: 1 << 20))
    }

    /// - Returns: where the answer leads.
    private mutating func post(_ act: Act, _ path: String, _ fields: [(String, String)]) async throws -> String {
        let hidden = ["_csrf", "_key"].compactMap { name in hiddenInput(name).map { (name, $0) } }
        let body = (hidden + fields).map { "\($0.0)=\(Self.encode($0.1))" }.joined(separator: "&")
        let answer = try await send(act, "POST", path, body: body)
        guard answer.status == .seeOther, let location = answer.headers.first(name: "Location") else {
            let text = String(buffer: try await answer.body.collect(upTo: 1 << 20))
            throw UnexpectedAnswer(path: path, text: "\(answer.status) \(text)")
        }
        return location
    }

    private mutating func send(
        _ act: Act,
        _ method: String,
        _ path: String,
        body: String? = nil
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: site + path)
        request.method = HTTPMethod(rawValue: method)
        request.headers.add(name: "X-Forwarded-For", value: address)
        if !cookie.isEmpty { request.headers.add(name: "Cookie", value: cookie) }
        if let body {
            request.headers.add(name: "Origin", value: site)
            request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: body))
        }
        let begin = ContinuousClock.now
        let answer = try await Self.client.execute(request, timeout: .seconds(60))
        waits.append((act, begin.duration(to: .now)))
        if let line = answer.headers.first(name: "Set-Cookie") { cookie = String(line.prefix { $0 != ";" }) }
        return answer
    }

    /// Looks for the input as the service writes it: a parser of pages would take as long as the service itself.
    private func hiddenInput(_ name: String) -> String? {
        guard let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
        return String(page[start...].prefix { $0 != "\"" })
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }

    /// A connection for each citizen who is at it.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()
}

/// The service did not answer as it does to somebody who does everything right.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let path: String
    let text: String

    var description: String { "\(path): \(text)" }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Somebody with a browser that keeps cookies, follows redirects and sends forms as they were drawn.
package actor Visitor {
    /// Leaves redirects to the visitor, who has the cookies.
    private static let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: HTTPClient.Configuration(redirectConfiguration: .disallow, connectionPool: connections)
    )
    /// Visitors do not wait for each other's connections.
    private static let connections = HTTPClient.Configuration.ConnectionPool(
        idleTimeout: .seconds(10),
        concurrentHTTP1ConnectionsPerHostSoftLimit: 256
    )

    private let site: String
    /// Fields of every request.
    private let headers: [(String, String)]
    package private(set) var cookies: [String: String]
    /// The page on the screen.
    package private(set) var page = WebPage(status: 0, path: "", headers: [:], body: "")

    /// - Parameters:
    ///   - cookies: what the browser already keeps, by name.
    ///   - headers: fields of every request.
    package init(at site: String, cookies: [String: String] = [:], headers: [(String, String)] = []) {
        self.site = site
        self.headers = headers
        self.cookies = cookies
    }

    /// Opens an address of the site.
    @discardableResult
    package func open(_ path: String) async throws -> WebPage {
        try await follow(send("GET", path))
    }

    /// Sends the form of the page on the screen whose action ends with `action`: its hidden and filled-in inputs, changed
    /// by `answers`.
    @discardableResult
    package func submit(_ action: String, _ answers: [String: String] = [:]) async throws -> WebPage {
        guard let form = page.form(action) else { throw NoSuchForm(action: action, page: page) }
        let fields = form.fields(changedBy: answers)
        guard form.isPosted else { return try await follow(send("GET", "\(form.action)?\(Self.encode(fields))")) }
        return try await follow(post(form.action, fields))
    }

    /// Asks for an address and does not follow the answer; the page on the screen stays.
    package func get(_ path: String, headers: [(String, String)] = []) async throws -> WebPage {
        try await send("GET", path, headers: headers)
    }

    /// Posts fields without looking at any form, and does not follow the answer.
    package func post(_ path: String, _ fields: [(String, String)]) async throws -> WebPage {
        return try await send(
            "POST",
            path,
            body: ByteBuffer(string: Self.encode(fields)),
            type: "application/x-www-form-urlencoded"
        )
    }

    /// One request as it is, without following redirects.
    package func send(
        _ method: String,
        _ path: String,
        body: ByteBuffer? = nil,
        type: String? = nil,
        headers: [(String, String)] = []
    ) async throws -> WebPage {
        var request = HTTPClientRequest(url: site + path)
        request.method = HTTPMethod(rawValue: method)
        if method != "GET" && method != "HEAD" { request.headers.add(name: "Origin", value: site) }
        if !cookies.isEmpty {
            let line = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
            request.headers.add(name: "Cookie", value: line)
        }
        if let type { request.headers.add(name: "Content-Type", value: type) }
        for (name, value) in self.headers + headers { request.headers.replaceOrAdd(name: name, value: value) }
        if let body { request.body = .bytes(body) }
        let response = try await Self.client.execute(request, timeout: .seconds(60))
        for line in response.headers["Set-Cookie"] { keep(line) }
        let bytes = try await response.body.collect(upTo: 64 << 20)
        let fields = Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { $0 + ", " + $1 }
        return WebPage(status: Int(response.status.code), path: path, headers: fields, body: String(buffer: bytes))
    }

    private func follow(_ answer: WebPage) async throws -> WebPage {
        var answer = answer
        for _ in 0..<5 {
            guard (301...308).contains(answer.status), let location = answer.headers["location"] else { break }
            answer = try await send("GET", location.hasPrefix(site) ? String(location.dropFirst(site.count)) : location)
        }
        page = answer
        return answer
    }

    private func keep(_ line: String) {
        let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let pair = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false),
            pair.count == 2
        else { return }
        let isOver = parts.contains { $0.lowercased() == "max-age=0" }
        cookies[String(pair[0])] = isOver ? nil : String(pair[1])
    }

    private static func encode(_ fields: [(String, String)]) -> String {
        fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}

/// The page on the screen has no such form.
package struct NoSuchForm: Error, CustomStringConvertible {
    let action: String
    let page: WebPage

    package var description: String { "no form \(action) on \(page.path) (\(page.status)):\n\(page.text)" }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Testing

/// A browser without JavaScript: reads the page, fills in a form, presses a button, follows where it is sent within the double.
struct PayBrowser {
    let http: HTTPClient
    let base: String
    private(set) var status = 0
    private(set) var html = ""
    /// Where it was sent outside of the double.
    private(set) var left: String?

    init(_ stage: Stage) {
        http = stage.http
        base = stage.base
    }

    var title: String { html.firstMatch(of: /<h1>(.*?)<\/h1>/).map { String($0.1) } ?? "" }
    var links: [String] { html.matches(of: /<a href="(.*?)"/).map { String($0.1).replacing("&amp;", with: "&") } }

    mutating func visit(_ url: String) async throws {
        try await go(HTTPClientRequest(url: url.hasPrefix("/") ? base + url : url))
    }

    mutating func follow(_ part: String) async throws {
        try await visit(try #require(links.first { $0.contains(part) }))
    }

    /// Presses the button with this text. Of radio buttons, the one whose label holds `choice`; else the one that is checked.
    mutating func press(_ button: String, choosing choice: String? = nil) async throws {
        let form = try #require(
            html.matches(of: /(?s)<form method="post" action="(.*?)">(.*?)<\/form>/).first {
                $0.2.contains(">\(button)<")
            }
        )
        var fields: [(String, String)] = []
        for input in form.2.matches(of: /<input type="hidden" name="(.*?)" value="(.*?)">/) {
            fields.append((String(input.1), String(input.2)))
        }
        let radios = form.2.matches(of: /(?s)<input type="radio" name="(.*?)" value="(.*?)"( checked)?>(.*?)<\/label>/)
        if let radio = radios.first(where: { radio in choice.map { radio.4.contains($0) } ?? (radio.3 != nil) }) {
            fields.append((String(radio.1), String(radio.2)))
        }
        for match in form.2.matches(of: /<button name="(.*?)" value="(.*?)"[^>]*>(.*?)<\/button>/)
        where match.3 == button {
            fields.append((String(match.1), String(match.2)))
        }
        var request = HTTPClientRequest(url: base + String(form.1))
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")))
        try await go(request)
    }

    private mutating func go(_ request: HTTPClientRequest) async throws {
        let answer = try await http.execute(request, timeout: .seconds(10))
        status = Int(answer.status.code)
        html = String(buffer: try await answer.body.collect(upTo: 1024 * 1024))
        guard status == 303, let place = answer.headers.first(name: "location") else { return }
        if place.hasPrefix("/") { try await visit(place) } else { left = place }
    }
}

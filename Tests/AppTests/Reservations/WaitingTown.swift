import Domain
import Foundation
import Postgres
import TestKit
import Testing

/// The line before the cards of a town, and those who stand in it.
enum WaitingTown {
    static let purpose = "card-uketori"
    static let name = "マイナンバーカードの受取"
    static let page = "/reservations/waiting/card-uketori"
    static let office = "/counters/card-center/waiting-rooms"

    /// Opens the room by hand and waits until these nodes know it.
    ///
    /// - Parameter minutes: until the opening; nil for a line that moves at once.
    @discardableResult
    static func open(in nodes: TestTown..., minutes: Int? = nil) async throws -> Visitor {
        let clerk = try await nodes[0].officer("tanaka")
        try await clerk.open(office)
        var answers = ["purpose": purpose]
        if let minutes {
            let opening = Date() + Double(minutes * 60)
            answers["day"] = CivilDate(opening).description
            answers["hour"] = MinuteOfDay(opening).clock
        }
        let answer = try await clerk.submit("/waiting-rooms", answers)
        #expect(answer.status == 200, "\(answer.text)")
        for node in nodes { try await waitUntilKnown(in: node) }
        return clerk
    }

    static func waitUntilKnown(in node: TestTown) async throws {
        let visitor = Visitor(at: node.publicURL)
        try await eventually { try await visitor.get(page).status == 200 }
    }

    /// The opening is now.
    static func reachOpening(_ town: TestTown) async throws {
        try await town.database.pool.execute("update waiting_rooms set opens_at = now() - interval '1 second'")
    }

    /// A place for a new browser.
    static func join(_ node: TestTown) async throws -> Visitor {
        let visitor = Visitor(at: node.publicURL)
        try await visitor.open(page)
        try await visitor.submit(page)
        return visitor
    }

    /// Opens the page until it says so.
    static func see(_ words: String, _ visitor: Visitor) async throws {
        try await eventually { try await visitor.open(page).text.contains(words) }
    }

    static func count(_ condition: SQL, in town: TestTown) async throws -> Int {
        try await town.database.pool.one(
            "select count(*) from waiting_places where \(fragment: condition)",
            as: Int.self
        )
    }

    /// What stands behind a word of the page's lists.
    static func value(of name: String, on page: WebPage) -> String? {
        let pattern = "<dt>\(name)</dt>\\s*<dd>([^<]*)</dd>"
        guard let regex = try? Regex(pattern, as: (Substring, Substring).self) else { return nil }
        return page.body.firstMatch(of: regex).map { String($0.1) }
    }
}

import Foundation
import TestKit
import Testing

/// Somebody who reserves a visit, page by page, as the pages lead.
struct Reserver: Sendable {
    let visitor: Visitor
    let name: String
    let telephone: String
    let email: String

    init(
        in town: TestTown,
        name: String = "花子",
        telephone: String = "090-1234-5678",
        email: String = "hanako@example.jp"
    ) {
        visitor = Visitor(at: town.publicURL)
        self.name = name
        self.telephone = telephone
        self.email = email
    }

    /// Chooses purposes by their names, and how many people come.
    ///
    /// - Returns: the page with the places.
    @discardableResult
    func choose(_ purposes: String..., people: Int = 1) async throws -> WebPage {
        let page = try await visitor.open("/reservations")
        var query = "people=\(people)"
        for purpose in purposes {
            let input = try #require(Self.input(labelled: purpose, on: page), "\(purpose) is not offered")
            query += "&purpose=\(input)"
        }
        return try await visitor.open("/reservations/places?\(query)")
    }

    /// Goes to the times of the earliest day at the first place.
    @discardableResult
    func toEarliestTimes() async throws -> WebPage {
        let link = try #require(await visitor.page.links.first { $0.hasPrefix("/reservations/times?") })
        return try await visitor.open(link)
    }

    /// The times that the page offers, in minutes of the day.
    var times: [String] {
        get async {
            await visitor.page.body.matches(of: /name="minute" value="(\d+)"/).map { String($0.1) }
        }
    }

    /// Presses the button of a time.
    ///
    /// - Parameter minute: the first that is offered when nil.
    @discardableResult
    func take(_ minute: String? = nil) async throws -> WebPage {
        let first = await times.first
        let chosen = try #require(minute ?? first, "no time is offered")
        return try await visitor.submit("/reservations", ["minute": chosen])
    }

    /// All press the same button at once.
    static func allTake(_ minute: String, _ reservers: [Reserver]) async throws -> [WebPage] {
        try await withThrowingTaskGroup(of: WebPage.self) { group in
            for reserver in reservers { group.addTask { try await reserver.take(minute) } }
            var pages: [WebPage] = []
            for try await page in group { pages.append(page) }
            return pages
        }
    }

    var contact: [String: String] {
        [
            "shimei.family": "加古川", "shimei.given": name, "furigana.family": "カコガワ", "furigana.given": "ハナコ",
            "denwa": telephone, "mail": email,
        ]
    }

    /// Fills in who comes, and reserves.
    ///
    /// - Returns: the reservation's page.
    @discardableResult
    func confirm() async throws -> WebPage {
        try await visitor.submit("/visitor", contact)
        return try await visitor.submit("/confirmation")
    }

    /// From the beginning to the end.
    @discardableResult
    func reserve(_ purpose: String, people: Int = 1) async throws -> WebPage {
        try await choose(purpose, people: people)
        try await toEarliestTimes()
        try await take()
        return try await confirm()
    }

    /// The number on a reservation's page.
    static func number(on page: WebPage) -> String? {
        page.text.firstMatch(of: /予約番号 ([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})/).map { String($0.1) }
    }

    private static func input(labelled name: String, on page: WebPage) -> String? {
        for match in page.body.matches(of: /(?s)name="purpose" value="([^"]+)"[^>]*>\s*<label[^>]*>\s*([^<]*)/)
        where match.2.trimmingCharacters(in: .whitespacesAndNewlines) == name {
            return String(match.1)
        }
        return nil
    }
}

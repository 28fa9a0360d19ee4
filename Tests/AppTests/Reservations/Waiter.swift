import Foundation
import Postgres
import TestKit
import Testing

/// Somebody who waits for a seat.
struct Waiter: Sendable {
    let visitor: Visitor
    let town: TestTown
    let email: String
    /// Where he or she stands; known after joining.
    private let link: String

    init(in town: TestTown, _ name: String, at link: String = "") {
        self.init(visitor: Visitor(at: town.publicURL), town: town, email: "\(name)@example.jp", link: link)
    }

    private init(visitor: Visitor, town: TestTown, email: String, link: String) {
        self.visitor = visitor
        self.town = town
        self.email = email
        self.link = link
    }

    /// Goes to the form as the pages lead: purpose, place, days.
    @discardableResult
    func openForm(for purpose: String) async throws -> WebPage {
        let reserver = Reserver(in: town)
        try await reserver.choose(purpose)
        let days = try #require(await reserver.visitor.page.links.first { $0.hasPrefix("/reservations/days?") })
        let month = try await reserver.visitor.open(days)
        return try await visitor.open(try #require(month.links.first { $0.hasPrefix("/reservations/waitlist?") }))
    }

    /// - Returns: the same person, who knows the link.
    func join(for purpose: String) async throws -> Waiter {
        try await openForm(for: purpose)
        let page = try await visitor.submit("/waitlist", ["mail": email])
        try #require(page.path.hasPrefix("/waitlist-links/"), "\(page.status) \(page.text)")
        return Waiter(visitor: visitor, town: town, email: email, link: page.path)
    }

    @discardableResult
    func look() async throws -> WebPage { try await visitor.open(link) }

    /// - Returns: the page with the offer.
    @discardableResult
    func awaitOffer() async throws -> WebPage {
        try await eventually { try await look().form("/acceptance") != nil }
        return await visitor.page
    }
}

extension Reserver {
    /// Gives a reservation up.
    func cancel(_ path: String) async throws {
        try await visitor.open(path + "/cancellation")
        let page = try await visitor.submit("/cancellation")
        try #require(page.text.contains("予約を取り消しました"), "\(page.text)")
    }

    /// Fills in the form that another browser shows, and reserves.
    func confirm(as other: Visitor) async throws -> WebPage {
        try await other.submit("/visitor", contact)
        return try await other.submit("/confirmation")
    }
}

extension TestTown {
    /// No seat is left but those that are given back.
    func fillUp() async throws {
        try await database.pool.execute(
            """
            update slots set capacity = taken, for_staff = 0, for_priority = 0, released_at = null
            """
        )
        try await database.pool.execute("update opening_calendars set edited_at = now()")
    }

    func count(_ query: SQL) async throws -> Int { try await database.pool.one(query, as: Int.self) }

    /// What the clock does each minute.
    func offer() async throws {
        try await database.pool.execute("insert into jobs (kind) values ('offer-seats')")
        try await eventually {
            try await count("select count(*) from jobs where kind = 'offer-seats' and state <> 'done'") == 0
        }
    }

    /// A quarter of an hour passes.
    func letOffersLapse() async throws {
        try await database.pool.execute(
            "update waitlist_offers set until = now() - interval '1 second' where answer is null"
        )
        try await offer()
    }

    /// When a reservation begins, as `2026-12-01 540`.
    func beginning(of path: String) async throws -> String {
        let id = String(path.prefix { $0 != "?" }.split(separator: "/")[1])
        return try await database.pool.one(
            "select day::text || ' ' || lpad(start_minute::text, 4, '0') from reservations where id::text = \(id)",
            as: String.self
        )
    }
}

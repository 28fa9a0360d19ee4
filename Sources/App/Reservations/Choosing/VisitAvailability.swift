import Domain
import Foundation
import Postgres

/// Where and when there is room for a wish.
struct VisitAvailability: Sendable {
    let desk: Desk
    let book: ReservationBook
    let wish: VisitWish
    let now: Date
    private let database: any Querying

    /// - Parameter transaction: in which to look; outside of any when nil.
    init(_ wish: VisitWish, at desk: Desk, in transaction: Transaction? = nil) {
        self.desk = desk
        database = transaction ?? desk.database
        book = desk.catalogue.snapshot.book
        self.wish = wish
        now = desk.now()
    }

    private var slots: SlotStore { SlotStore(database: database) }

    /// The last day for which all of the purposes can be reserved.
    var lastDay: CivilDate {
        wish.purposes.map { $0.window.lastDay(at: now) }.min() ?? CivilDate(now)
    }

    /// The visits for which there is room on that day, in the order of the clock.
    func plans(at site: VisitSite, on day: CivilDate) async throws -> [VisitPlan] {
        let free = try await slots.free(site.resources, on: day...day, for: wish.seats, now: now)
        return plans(at: site, on: day, free: free[day] ?? [:])
    }

    /// The visit that begins then, if there is room for it.
    func plan(at site: VisitSite, on day: CivilDate, from start: MinuteOfDay) async throws -> VisitPlan? {
        try await plans(at: site, on: day).first { $0.start == start }
    }

    /// Each of these days, in their order.
    func days(at site: VisitSite, _ days: ClosedRange<CivilDate>) async throws -> [DayRoom] {
        let free = try await slots.free(site.resources, on: days, for: wish.seats, now: now)
        return (days.lowerBound.daysSinceEpoch...days.upperBound.daysSinceEpoch).map { number in
            let day = CivilDate(daysSinceEpoch: number)
            let starts = plans(at: site, on: day, free: free[day] ?? [:]).count
            return DayRoom(day: day, state: state(of: day, at: site, starts: starts))
        }
    }

    /// For each site the earliest visit; those with the earliest come first, those without room last.
    func earliest(at sites: [VisitSite]) async throws -> [EarliestVisit] {
        let today = CivilDate(now)
        let last = lastDay
        guard today <= last else { return sites.map { EarliestVisit(site: $0, begin: nil) } }
        let resources = Array(Set(sites.flatMap(\.resources))).sorted()
        let free = try await slots.free(resources, on: today...last, for: wish.seats, now: now)
        let days = free.keys.sorted()
        let found = sites.map { site in
            let begins = days.lazy.compactMap { day in
                plans(at: site, on: day, free: free[day] ?? [:]).first.map { (day: day, start: $0.start) }
            }
            return EarliestVisit(site: site, begin: begins.first)
        }
        return found.enumerated().sorted { left, right in
            guard let first = left.element.begin else {
                return right.element.begin == nil && left.offset < right.offset
            }
            guard let second = right.element.begin else { return true }
            return (first.day, first.start, left.offset) < (second.day, second.start, right.offset)
        }
        .map(\.element)
    }

    /// - Parameter free: the beginnings of the day's slots that have room, by resource.
    func plans(
        at site: VisitSite,
        on day: CivilDate,
        free: [String: Set<MinuteOfDay>]
    ) -> [VisitPlan] {
        guard !free.isEmpty, isOpening(day) else { return [] }
        return site.planner.plans(free: free).filter { isOpen(for: day, at: $0.start, site) }
    }

    private func isOpening(_ day: CivilDate) -> Bool {
        wish.purposes.allSatisfy { $0.window.opening(for: day) <= now }
    }

    func isOpen(for day: CivilDate, at start: MinuteOfDay, _ site: VisitSite) -> Bool {
        now < book.closing(of: wish.purposes, with: site.resources, on: day, at: start)
    }

    private func state(of day: CivilDate, at site: VisitSite, starts: Int) -> DayRoom.State {
        if starts > 0 { return starts <= DayRoom.fewStarts ? .few(starts) : .free }
        for calendar in site.resources.compactMap(book.calendar) where !calendar.isOpen(on: day) { return .closed }
        if !isOpening(day) { return .early }
        // The end of the day is the latest that any visit of it could begin.
        guard isOpen(for: day, at: MinuteOfDay(1439) ?? .midnight, site) else { return .late }
        return .full
    }
}

/// When a site has room for the first time.
struct EarliestVisit: Sendable {
    let site: VisitSite
    /// nil where there is no room at all.
    let begin: (day: CivilDate, start: MinuteOfDay)?
}

/// How much room a day has.
struct DayRoom: Sendable {
    enum State: Sendable, Hashable {
        case free
        /// So many beginnings are left.
        case few(Int)
        case full
        case closed
        /// Reservations for it have not begun yet.
        case early
        /// Too late to reserve.
        case late
    }

    let day: CivilDate
    let state: State

    /// So many beginnings or fewer are few.
    static let fewStarts = 3

    var canBeChosen: Bool {
        switch state {
        case .free, .few: true
        case .full, .closed, .early, .late: false
        }
    }

    /// The sign in a calendar.
    var sign: String {
        switch state {
        case .free: "○"
        case .few: "△"
        case .full: "×"
        case .closed: "休"
        case .early, .late: "－"
        }
    }

    /// What the sign says.
    var words: String {
        switch state {
        case .free: "空きあり"
        case .few(let starts): "残りわずか（あと\(starts)枠）"
        case .full: "満員"
        case .closed: "休み"
        case .early: "受付前"
        case .late: "受付終了"
        }
    }
}

import Domain
import Foundation
import Hummingbird

/// Purpose, place, day, time: a page for each, and nothing kept until a time is chosen.
struct ReservationChoiceController: Sendable {
    let desk: Desk

    /// For which purposes one can come.
    func purposes(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = Form(query: request.uri.query ?? "")
        return purposesPage(form, errors: [], status: .ok)
    }

    private func purposesPage(_ form: Form, errors: [FieldError], status: HTTPResponse.Status) -> Response {
        .page(
            PurposesPage(
                frame: desk.frame,
                catalogue: desk.catalogue.snapshot,
                chosen: Set(form.values[WishQuery.Name.purpose] ?? []),
                people: Int(form.text(WishQuery.Name.people)) ?? 1,
                hasPriority: form.text(WishQuery.Name.priority) == "yes",
                waitedFor: Set(desk.waitingRooms.all.map(\.purposeId)),
                errors: errors
            ),
            status: status
        )
    }

    /// Where they can be done, the earliest first.
    func places(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = Form(query: request.uri.query ?? "")
        let catalogue = desk.catalogue.snapshot
        let query: WishQuery
        do {
            query = try WishQuery(form, in: catalogue.book)
        } catch let error as Problem {
            let errors = [FieldError(EntryKey(rawValue: WishQuery.Name.purpose), error.sentence)]
            return purposesPage(form, errors: errors, status: .unprocessableContent)
        }
        let sites = catalogue.book.sites(for: query.wish, in: catalogue)
        guard !sites.isEmpty else {
            let sentence = "選んだ用件を一度にできる場所がありません。用件を分けて予約してください。"
            let errors = [FieldError(EntryKey(rawValue: WishQuery.Name.purpose), sentence)]
            return purposesPage(form, errors: errors, status: .unprocessableContent)
        }
        if let way = try await door(query, request) { return .seeOther(way) }
        let places = try await VisitAvailability(query.wish, at: desk).earliest(at: sites)
        return .page(
            PlacesPage(frame: desk.frame, catalogue: catalogue, query: query, places: places),
            headers: [.cacheControl: "no-store"]
        )
    }

    /// On which days there is room.
    func days(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = Form(query: request.uri.query ?? "")
        let (query, site) = try choice(form)
        if let way = try await door(query, request) { return .seeOther(way) }
        let availability = VisitAvailability(query.wish, at: desk)
        let today = desk.today
        let last = max(today, availability.lastDay)
        let wanted: CivilDate
        if let month = CivilDate(form.text(WishQuery.Name.month) + "-01") {
            wanted = month
        } else {
            // The month of the earliest visit, unless there is none.
            wanted = try await availability.earliest(at: [site]).first?.begin?.day ?? today
        }
        let first = min(max(wanted, today.firstOfMonth), last.firstOfMonth).firstOfMonth
        let days = try await availability.days(at: site, max(first, today)...first.lastOfMonth)
        return .page(
            DaysPage(
                frame: desk.frame,
                query: query,
                site: site,
                month: MonthRoom(first: first, days: days, today: today, last: last),
                isList: form.text(WishQuery.Name.list) == "yes"
            ),
            headers: [.cacheControl: "no-store"]
        )
    }

    /// At what times of a day.
    func times(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = Form(query: request.uri.query ?? "")
        let (query, site) = try choice(form)
        guard let day = CivilDate(form.text(WishQuery.Name.day)) else {
            throw Problem(.invalid, "日を選んでください。")
        }
        if let way = try await door(query, request) { return .seeOther(way) }
        return try await timesPage(query, site, day, wasTaken: false)
    }

    /// To which waiting room the wish leads first.
    func door(_ query: WishQuery, _ request: Request) async throws -> String? {
        try await WaitingDoor(desk: desk).way(
            of: query,
            holder: SessionCookie.waiting.token(in: request),
            applicant: SessionCookie.applicant.token(in: request)
        )
    }

    /// - Parameter wasTaken: whether somebody else has just got the time that was chosen.
    func timesPage(
        _ query: WishQuery,
        _ site: VisitSite,
        _ day: CivilDate,
        wasTaken: Bool
    ) async throws -> Response {
        let plans = try await VisitAvailability(query.wish, at: desk).plans(at: site, on: day)
        return .page(
            TimesPage(
                frame: desk.frame,
                catalogue: desk.catalogue.snapshot,
                query: query,
                site: site,
                day: day,
                plans: plans,
                wasTaken: wasTaken
            ),
            status: wasTaken ? .conflict : .ok,
            headers: [.cacheControl: "no-store"]
        )
    }

    /// What has been chosen when a day or a time is.
    func choice(_ form: Form) throws -> (WishQuery, VisitSite) {
        let catalogue = desk.catalogue.snapshot
        let query = try WishQuery(form, in: catalogue.book)
        let site = catalogue.book.site(named: form.text(WishQuery.Name.site), for: query.wish, in: catalogue)
        guard let site else { throw Problem(.notFound, "この場所では、選んだ用件を予約できません。場所を選び直してください。") }
        return (query, site)
    }
}

/// The days of a month with their room.
struct MonthRoom: Sendable {
    let first: CivilDate
    /// From today, or from the first of the month.
    let days: [DayRoom]
    let today: CivilDate
    /// The last day that can be reserved.
    let last: CivilDate

    /// The month before, where it has days that can be reserved.
    var before: CivilDate? { first > today ? first.adding(days: -1).firstOfMonth : nil }
    var after: CivilDate? { first.lastOfMonth < last ? first.lastOfMonth.adding(days: 1) : nil }

    /// Weeks from Sunday; nil where a day is of another month or over.
    var weeks: [[DayRoom?]] {
        let rooms = Dictionary(days.map { ($0.day, $0) }) { first, _ in first }
        let start = first.adding(days: -first.weekday.rawValue)
        let count = (first.lastOfMonth.daysSinceEpoch - start.daysSinceEpoch) / 7 + 1
        return (0..<count).map { week in (0..<7).map { rooms[start.adding(days: week * 7 + $0)] } }
    }
}

extension CivilDate {
    var firstOfMonth: CivilDate { CivilDate(nearestTo: year, month, 1) }
    var lastOfMonth: CivilDate { CivilDate(nearestTo: year, month, 31) }
}

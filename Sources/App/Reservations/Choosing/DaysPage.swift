import Domain
import HTML

/// The days of a month with their room, as a calendar or as a list.
struct DaysPage: Component {
    let frame: PageFrame
    let query: WishQuery
    let site: VisitSite
    let month: MonthRoom
    let isList: Bool

    private var name: String { "\(month.first.year)年\(month.first.month)月" }

    var body: some HTML {
        PublicPage("日を選ぶ（\(name)） - 窓口の予約", in: frame, trail: ReservationTrail.crumbs, here: "日を選ぶ") {
            ReservationProgress(step: 3)
            h1(.class("page-title")) { query.change == nil ? "日を選んでください" : "変更先の日を選んでください" }
            WishSummary(query: query, site: site)
            h2(.class("heading"), .id("month")) { name }
            nav(.class("months"), .aria(.label, "月")) {
                if let before = month.before { MonthLink(name: "前の月", address: address(before)) }
                if let after = month.after { MonthLink(name: "次の月", address: address(after)) }
                a(.class("months__form"), .href(address(month.first, isList: !isList))) {
                    isList ? "カレンダーで見る" : "一覧で見る"
                }
            }
            if isList {
                DayList(days: month.days, address: address)
            } else {
                MonthTable(month: month, address: address)
            }
            p(.class("muted small")) { "○ 空きあり　△ 残りわずか　× 満員　休 窓口が休み　－ 受付の期間外" }
            if query.change == nil { WaitlistInvitation(query: query, site: site) }
        }
    }

    private func address(_ month: CivilDate) -> String { address(month, isList: isList) }

    private func address(_ month: CivilDate, isList: Bool) -> String {
        query.days(at: site, month, isList: isList)
    }

    private func address(_ room: DayRoom) -> String {
        query.address(
            Path.reservationTimes,
            [(WishQuery.Name.site, site.office.siteName), (WishQuery.Name.day, room.day.description)]
        )
    }
}

private struct MonthLink: Component {
    let name: String
    let address: String

    var body: some HTML { a(.class("button button--outline"), .href(address)) { name } }
}

private struct MonthTable: Component {
    let month: MonthRoom
    let address: @Sendable (DayRoom) -> String

    var body: some HTML {
        table(.class("month"), .aria(.labelledby, "month")) {
            thead {
                tr { for weekday in Weekday.allCases { th(.scope(.column)) { weekday.letter } } }
            }
            tbody {
                for week in month.weeks where week.contains(where: { $0 != nil }) {
                    tr { for room in week { td(.class("month__day")) { if let room { DayCell(room, address) } } } }
                }
            }
        }
    }
}

private struct DayCell: Component {
    let room: DayRoom
    let address: @Sendable (DayRoom) -> String

    init(_ room: DayRoom, _ address: @escaping @Sendable (DayRoom) -> String) {
        self.room = room
        self.address = address
    }

    var body: some HTML {
        if room.canBeChosen {
            a(.class("month__link"), .href(address(room))) { DayMark(room: room) }
        } else {
            span(.class("month__off")) { DayMark(room: room) }
        }
    }
}

private struct DayMark: Component {
    let room: DayRoom

    var body: some HTML {
        span(.aria(.hidden, true)) { String(room.day.day) }
        span(.class("month__sign"), .aria(.hidden, true)) { room.sign }
        span(.class("unseen")) { "\(room.day.month)月\(room.day.day)日（\(room.day.weekday.letter)）\(room.words)" }
    }
}

private struct DayList: Component {
    let days: [DayRoom]
    let address: @Sendable (DayRoom) -> String

    private var shown: [DayRoom] { days.filter { $0.state != .closed } }

    var body: some HTML {
        ul(.class("days")) {
            for room in shown {
                li(.class("days__item")) {
                    if room.canBeChosen {
                        a(.href(address(room))) { "\(room.day.weekdayText)" }
                    } else {
                        span { "\(room.day.weekdayText)" }
                    }
                    span { "\(room.sign) \(room.words)" }
                }
            }
        }
        if shown.isEmpty { p { "この月に、予約できる日はありません。" } }
    }
}

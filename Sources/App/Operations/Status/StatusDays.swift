import Domain
import HTML

/// The last ninety days of each service: a bar a day, and the same in figures.
struct StatusDays: Component {
    let services: [Availability.Service]
    let today: CivilDate

    private var measured: [Availability.Service] { services.filter { !$0.days.isEmpty } }

    var body: some HTML {
        if !measured.isEmpty {
            section {
                h2(.class("heading")) { "最近90日間" }
                for service in measured {
                    h3 { service.title }
                    DayBars(days: service.days, today: today)
                }
                details(.class("fold")) {
                    summary(.class("fold__title")) { "日ごとの数字を見る" }
                    DayTable(services: measured, today: today)
                }
            }
        }
    }
}

/// A row of bars. Whoever does not see it hears the sentence below, which says what matters.
private struct DayBars: Component {
    let days: [Availability.Day]
    let today: CivilDate

    /// Of a bar and the gap after it, in units of the drawing.
    private static let step = 4
    private static let height = 32

    var body: some HTML {
        figure(.class("days")) {
            svg(
                .class("days__bars"),
                .viewBox(0, 0, Double(days.count * Self.step - 1), Double(Self.height)),
                .aria(.hidden, true)
            ) {
                path(.class("days__well"), .d(bars { $0.isMeasured && !$0.hasStopped }))
                // Short as well as red, so that the colour is not needed.
                path(.class("days__stopped"), .d(bars(from: Self.height / 2, where: \.hasStopped)))
                path(.class("days__unknown"), .d(bars(from: Self.height - 6) { !$0.isMeasured }))
            }
            div(.class("days__ends"), .aria(.hidden, true)) {
                span { days.first.map { StatusWords.day($0.day, on: today) } ?? "" }
                span { days.last.map { StatusWords.day($0.day, on: today) } ?? "" }
            }
            figcaption { sentence }
        }
    }

    private func bars(from top: Int = 0, where isMeant: (Availability.Day) -> Bool) -> String {
        days.enumerated().filter { isMeant($0.element) }
            .map { "M\($0.offset * Self.step) \(top)h\(Self.step - 1)V\(Self.height)h-\(Self.step - 1)z" }.joined()
    }

    private var sentence: String {
        let measured = days.filter(\.isMeasured)
        let stopped = measured.filter(\.hasStopped)
        let length = stopped.reduce(0) { $0 + $1.stoppedSeconds }
        guard !measured.isEmpty else { return "まだ測っていません。" }
        let words =
            stopped.isEmpty
            ? "止まった日はありません。"
            : "止まった日は\(stopped.count)日で、止まった時間はあわせて\(StatusWords.duration(length))です。"
        return "測った\(measured.count)日のうち、" + words
    }
}

private struct DayTable: Component {
    let services: [Availability.Service]
    let today: CivilDate

    /// The newest first.
    private var days: [String] { Set(services.flatMap { $0.days.map(\.day) }).sorted(by: >) }

    private var figures: [[String: Availability.Day]] {
        services.map { Dictionary($0.days.map { ($0.day, $0) }) { first, _ in first } }
    }

    var body: some HTML {
        let figures = figures
        table(.class("table days-table")) {
            caption { "日ごとの稼働率と、止まった時間" }
            thead {
                tr {
                    th(.scope(.column)) { "日" }
                    for service in services { th(.scope(.column)) { service.title } }
                }
            }
            tbody {
                for day in days {
                    tr {
                        th(.scope(.row)) { StatusWords.day(day, on: today) }
                        for figure in figures { td { Self.words(figure[day]) } }
                    }
                }
            }
        }
    }

    private static func words(_ day: Availability.Day?) -> String {
        guard let day, day.isMeasured, let availability = day.availability else { return "測っていません" }
        let share = StatusWords.share(availability)
        return day.stoppedSeconds > 0 ? "\(share)（\(StatusWords.duration(day.stoppedSeconds))）" : share
    }
}

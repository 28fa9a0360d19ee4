import Domain
import HTML

/// What is planned.
struct StatusMaintenance: Component {
    let upcoming: [Availability.Maintenance]
    let today: CivilDate

    var body: some HTML {
        section {
            h2(.class("heading")) { "予定している停止" }
            if upcoming.isEmpty { p { "予定している停止はありません。" } }
            ul {
                for maintenance in upcoming.sorted(by: { $0.begins < $1.begins }) {
                    li {
                        StatusWords.period(from: maintenance.begins, to: maintenance.ends, on: today)
                        "　\(maintenance.title)"
                    }
                }
            }
        }
    }
}

/// Incidents, drills and changes, the newest first, some on a page.
struct StatusRecords: Component {
    private let records: [Availability.Incident]
    private let page: PageNumber
    private let today: CivilDate

    private static let pageSize = 10

    init(incidents: [Availability.Incident], page: Int, today: CivilDate) {
        let count = max(1, (incidents.count + Self.pageSize - 1) / Self.pageSize)
        let number = min(max(1, page), count)
        records = Array(
            incidents.sorted { $0.begun > $1.begun }.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize)
        )
        self.page = PageNumber(number: number, count: count)
        self.today = today
    }

    var body: some HTML {
        section(.id("records")) {
            h2(.class("heading")) { "障害と訓練の記録" }
            if records.isEmpty {
                p { "記録はありません。" }
            } else {
                ul(.class("records")) {
                    for record in records { RecordItem(record: record, today: today) }
                }
            }
            Pagination(page: page) { "\(Path.status)?page=\($0)#records" }
        }
    }
}

private struct RecordItem: Component {
    let record: Availability.Incident
    let today: CivilDate

    var body: some HTML {
        li(.class("records__item")) {
            p(.class("small muted")) { time }
            p(.class("records__title")) {
                span(.class("tag")) { kind }
                " \(record.title)"
            }
            if !effects.isEmpty { p(.class("small")) { effects.joined(separator: "、") } }
        }
    }

    private var time: String {
        guard let ended = record.ended else { return "\(record.begun.japaneseShort(on: today))から、続いています" }
        return StatusWords.period(from: record.begun, to: ended, on: today)
    }

    private var kind: String {
        switch record.kind {
        case "incident": "障害"
        case "drill": "訓練"
        case "change": "計画した作業"
        default: "記録"
        }
    }

    private var effects: [String] {
        let stopped = record.rtoSeconds.map { $0 > 0 ? "申請できなかった時間は\(StatusWords.duration($0))" : "申請は止まらず" }
        let lost = record.lost.map { $0 > 0 ? "失われた申請は\($0)件" : "失われた申請はありません" }
        return [stopped, lost].compactMap(\.self)
    }
}

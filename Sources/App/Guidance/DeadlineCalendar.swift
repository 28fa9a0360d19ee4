import Domain
import Foundation
import NIOCore

/// The deadlines of a checklist as an iCalendar file (RFC 5545): a whole day each, with a reminder three days before.
struct DeadlineCalendar {
    private(set) var bytes = ByteBuffer()

    init(_ view: ChecklistView, madeAt now: Date, host: URL) {
        add("BEGIN:VCALENDAR")
        add("VERSION:2.0")
        add("PRODID:-//\(host.host() ?? "localhost")//Madoguchi//JA")
        add("CALSCALE:GREGORIAN")
        let stamp = Self.stamp(now)
        for card in view.cards {
            guard let due = card.item.due else { continue }
            add("BEGIN:VEVENT")
            add("UID:\(view.state.guide.id)-\(card.id)-\(due.last)@\(host.host() ?? "localhost")")
            add("DTSTAMP:\(stamp)")
            add("DTSTART;VALUE=DATE:\(Self.date(due.last))")
            add("DTEND;VALUE=DATE:\(Self.date(due.last.adding(days: 1)))")
            add("SUMMARY:\(Self.text("期限：\(card.name)"))")
            add("DESCRIPTION:\(Self.text(Self.description(of: card)))")
            if let place = card.places.first { add("LOCATION:\(Self.text(place))") }
            add("URL:\(view.resumption.absoluteString)")
            add("TRANSP:TRANSPARENT")
            add("BEGIN:VALARM")
            add("ACTION:DISPLAY")
            add("DESCRIPTION:\(Self.text("まもなく期限です：\(card.name)"))")
            add("TRIGGER:-P3D")
            add("END:VALARM")
            add("END:VEVENT")
        }
        add("END:VCALENDAR")
    }

    private static func description(of card: ChecklistView.Card) -> String {
        let papers = card.papers.map { "・\($0.name())" }
        let bring = papers.isEmpty ? [] : ["持ち物"] + papers
        return ([card.item.rule.deadline?.text()].compactMap(\.self) + card.places + bring).joined(separator: "\n")
    }

    /// Lines of at most 75 bytes, continued by a blank, that never cut a character (3.1).
    private mutating func add(_ line: String) {
        var length = 0
        for character in line {
            if length + character.utf8.count > 75 {
                bytes.writeString("\r\n ")
                length = 1
            }
            bytes.writeString(String(character))
            length += character.utf8.count
        }
        bytes.writeString("\r\n")
    }

    /// 3.3.11
    private static func text(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\n", with: "\\n")
    }

    private static func date(_ day: CivilDate) -> String { day.description.replacing("-", with: "") }

    private static func stamp(_ now: Date) -> String {
        now.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
    }
}

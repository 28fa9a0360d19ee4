import Domain
import Foundation
import NIOCore

/// An iCalendar file (RFC 5545), event by event.
struct CalendarFile {
    private var bytes = ByteBuffer()
    private let host: String
    private let stamp: String

    init(host: String, madeAt now: Date) {
        self.host = host
        stamp = Self.stamp(now)
        add("BEGIN:VCALENDAR")
        add("VERSION:2.0")
        add("PRODID:-//\(host)//Madoguchi//JA")
        add("CALSCALE:GREGORIAN")
    }

    /// A stretch of a day.
    struct Event {
        /// Unique among the host's events.
        let id: String
        let revision: Int
        let begin: Date
        let end: Date
        let summary: String
        let description: String
        let location: String
        let address: URL
    }

    mutating func addEvent(_ event: Event) {
        add("BEGIN:VEVENT")
        add("UID:\(event.id)@\(host)")
        add("SEQUENCE:\(event.revision)")
        add("DTSTAMP:\(stamp)")
        add("DTSTART:\(Self.stamp(event.begin))")
        add("DTEND:\(Self.stamp(event.end))")
        add("SUMMARY:\(Self.text(event.summary))")
        add("DESCRIPTION:\(Self.text(event.description))")
        if !event.location.isEmpty { add("LOCATION:\(Self.text(event.location))") }
        add("URL:\(event.address.absoluteString)")
        addAlarm("-P1D", event.summary)
        add("END:VEVENT")
    }

    /// A whole day that leaves the rest of the day free.
    struct Deadline {
        let id: String
        let day: CivilDate
        let summary: String
        let description: String
        let location: String?
        let address: URL
        /// What the reminder three days before says.
        let reminder: String
    }

    mutating func addDeadline(_ deadline: Deadline) {
        add("BEGIN:VEVENT")
        add("UID:\(deadline.id)@\(host)")
        add("DTSTAMP:\(stamp)")
        add("DTSTART;VALUE=DATE:\(Self.date(deadline.day))")
        add("DTEND;VALUE=DATE:\(Self.date(deadline.day.adding(days: 1)))")
        add("SUMMARY:\(Self.text(deadline.summary))")
        add("DESCRIPTION:\(Self.text(deadline.description))")
        if let location = deadline.location { add("LOCATION:\(Self.text(location))") }
        add("URL:\(deadline.address.absoluteString)")
        add("TRANSP:TRANSPARENT")
        addAlarm("-P3D", deadline.reminder)
        add("END:VEVENT")
    }

    /// - Returns: the whole file.
    mutating func end() -> ByteBuffer {
        add("END:VCALENDAR")
        return bytes
    }

    private mutating func addAlarm(_ trigger: String, _ text: String) {
        add("BEGIN:VALARM")
        add("ACTION:DISPLAY")
        add("DESCRIPTION:\(Self.text(text))")
        add("TRIGGER:\(trigger)")
        add("END:VALARM")
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

    private static func stamp(_ moment: Date) -> String {
        moment.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
    }
}

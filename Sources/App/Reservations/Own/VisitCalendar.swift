import Domain
import Foundation
import NIOCore

/// A visit for calendar programs (RFC 5545), with a reminder on the day before.
struct VisitCalendar {
    let bytes: ByteBuffer

    /// - Parameter address: opens the reservation.
    init(_ view: ReservationView, madeAt now: Date, address: URL) {
        var file = CalendarFile(host: address.host() ?? "localhost", madeAt: now)
        let reservation = view.reservation
        let stops = reservation.stops.map { "\($0.start.japanese) \(view.words(for: $0))" }
        let papers = view.papers.isEmpty ? [] : ["持ち物"] + view.papers.map { "・\($0.name())" }
        file.addEvent(
            CalendarFile.Event(
                id: reservation.id.uuidString.lowercased(),
                // Programs take the newest for the same event.
                revision: reservation.row.revision,
                begin: view.day.moment(at: reservation.start),
                end: view.day.moment(at: MinuteOfDay(reservation.row.endMinute)),
                summary: "市役所の予約（予約番号 \(view.number)）",
                description: (stops + papers).joined(separator: "\n"),
                location: reservation.stops.first.map(view.place) ?? "",
                address: address
            )
        )
        bytes = file.end()
    }
}

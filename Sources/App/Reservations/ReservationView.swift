import Content
import Domain
import Foundation

/// A reservation in the words of the town's book.
struct ReservationView: Sendable {
    let reservation: OpenReservation
    let catalogue: CatalogueSnapshot
    /// Those that the town still offers, in the order of the reservation.
    let purposes: [Purpose]
    /// Until when its visitor may change and cancel it.
    let closing: Date
    let now: Date

    init(_ reservation: OpenReservation, at desk: Desk) {
        self.reservation = reservation
        catalogue = desk.catalogue.snapshot
        let book = catalogue.book
        purposes = reservation.row.purposes.compactMap(book.purpose)
        now = desk.now()
        closing = book.closing(
            of: purposes,
            with: reservation.stops.flatMap(\.resources),
            on: reservation.row.day,
            at: reservation.start
        )
    }

    var id: UUID { reservation.id }
    var day: CivilDate { reservation.row.day }
    var number: String { reservation.number?.text ?? reservation.row.number }

    /// 令和8年12月3日（木）10時15分
    var moment: String { day.visitText(at: reservation.start) }

    /// Whether the visitor may change or cancel it.
    var isOpen: Bool {
        reservation.status == .confirmed && !reservation.hasArrived
            && (now < closing || reservation.row.displacedAt != nil)
    }

    /// Whether an earlier time could still be offered.
    var mayWaitForEarlier: Bool {
        isOpen && reservation.row.seats != .staff
            && now + WaitlistOffer.shortestNotice < day.moment(at: reservation.start)
    }

    /// On the day itself, until somebody has arrived.
    var mayTellDelay: Bool {
        reservation.status == .confirmed && !reservation.hasArrived && CivilDate(now) == day
    }

    var isOver: Bool { now >= day.moment(at: MinuteOfDay(reservation.row.endMinute)) }

    /// Things to bring, each once.
    var papers: [Paper] {
        var ids: [String] = []
        for id in purposes.flatMap({ $0.papers ?? [] }) where !ids.contains(id) { ids.append(id) }
        return ids.compactMap(catalogue.paper)
    }

    /// 市役所本館 1階 市民課
    func place(of stop: StopRow) -> String { catalogue.whereabouts(ofCounter: stop.counterId) ?? "" }

    /// 市役所本館 1階 市民課：引っ越しの届出
    func words(for stop: StopRow) -> String { "\(place(of: stop))：\(catalogue.book.names(ofPurposes: stop.purposes))" }

    /// Every office on its way.
    var offices: [String] { catalogue.offices(ofCounters: reservation.stops.map(\.counterId)) }

    /// Whom to ask, e.g. 市民課 079-427-9100.
    var departments: [(name: String, telephone: String?)] {
        var seen: Set<String> = []
        return purposes.filter { seen.insert($0.department).inserted }.compactMap { purpose in
            catalogue.department(purpose.department).map { ($0.name(), $0.telephone) }
        }
    }
}

extension CivilDate {
    /// 令和8年12月3日（木）10時15分
    func visitText(at start: MinuteOfDay) -> String { "\(eraText)（\(weekday.letter)）\(start.japanese)" }
}

import Domain
import Foundation

/// The addresses of counter reservations.
extension Path {
    // MARK: Citizens

    static let reservations = "/reservations"
    static let reservationPlaces = reservations + "/places"
    /// With purposes chosen already.
    static func reservationPlaces(for purposes: [String]) -> String {
        reservationPlaces + chosen(purposes)
    }
    /// Where the purposes are chosen, some of them already.
    static func reservations(for purposes: [String]) -> String {
        reservations + chosen(purposes)
    }
    private static func chosen(_ purposes: [String]) -> String {
        "?" + QueryText.encode(purposes.map { (WishQuery.Name.purpose, $0) })
    }
    /// Where one waits for purposes that many want at once.
    static let waitingRooms = reservations + "/waiting"
    static func waitingRoom(_ purpose: String) -> String { waitingRooms + "/\(purpose)" }
    /// Where a place is brought from another device.
    static func waitingPlaces(_ purpose: String) -> String { waitingRoom(purpose) + "/places" }
    static func waitingLeaving(_ purpose: String) -> String { waitingRoom(purpose) + "/leaving" }
    static let reservationDays = reservations + "/days"
    static let reservationTimes = reservations + "/times"
    /// Where a reservation is opened by its number.
    static let reservationInquiry = reservations + "/inquiry"
    static func reservation(_ id: UUID) -> String { reservations + "/\(word(id))" }
    /// Who comes.
    static func visitor(_ id: UUID) -> String { reservation(id) + "/visitor" }
    static func reservationAnswers(_ id: UUID) -> String { reservation(id) + "/answers" }
    static func reservationConfirmation(_ id: UUID) -> String { reservation(id) + "/confirmation" }
    static func reservationCalendar(_ id: UUID) -> String { reservation(id) + "/calendar" }
    static func reservationChange(_ id: UUID) -> String { reservation(id) + "/change" }
    static func reservationDelay(_ id: UUID) -> String { reservation(id) + "/delay" }
    static func reservationCancellation(_ id: UUID) -> String { reservation(id) + "/cancellation" }
    /// The link in a reservation's mails.
    static func reservationLink(_ token: String) -> String { "/reservation-links/\(token)" }

    /// Where one puts oneself on the list of those who wait for a seat.
    static let waitlist = reservations + "/waitlist"
    /// Where one waits for an earlier time than one has.
    static func waitlist(_ reservation: UUID) -> String { self.reservation(reservation) + "/waitlist" }
    /// The link in the mails of those who wait.
    static func waitlistLink(_ token: String) -> String { "/waitlist-links/\(token)" }
    static func waitlistAcceptance(_ token: String) -> String { waitlistLink(token) + "/acceptance" }
    static func waitlistRefusal(_ token: String) -> String { waitlistLink(token) + "/refusal" }
    static func waitlistLeaving(_ token: String) -> String { waitlistLink(token) + "/leaving" }

    // MARK: Staff

    /// The day at the counters.
    static let counters = "/counters"
    static func counterDay(_ office: String) -> String { counters + "/\(office)" }
    static func counterDay(_ office: String, on day: CivilDate, desk: String) -> String {
        let query = [("day", day.description)] + (desk.isEmpty ? [] : [("desk", desk)])
        return counterDay(office) + "?" + QueryText.encode(query.map { (name: $0.0, value: $0.1) })
    }
    static func counterEvents(_ office: String) -> String { counterDay(office) + "/events" }
    static func nextCall(_ office: String) -> String { counterDay(office) + "/next" }
    static func stop(_ office: String, _ reservation: UUID, _ ordinal: Int) -> String {
        counterDay(office) + "/stops/\(word(reservation))/\(ordinal)"
    }
    /// A reservation as the office sees it.
    static func counterReservation(_ office: String, _ reservation: UUID) -> String {
        counterDay(office) + "/reservations/\(word(reservation))"
    }
    /// Those who reserve by telephone or at the counter.
    static func counterVisits(_ office: String) -> String { counterDay(office) + "/visits" }
    /// Where those who come or call are entered.
    static func newCounterVisit(_ office: String) -> String { counterVisits(office) + "/new" }
    static func newCounterVisit(_ office: String, purpose: String) -> String {
        newCounterVisit(office) + "?" + QueryText.encode([("purpose", purpose)])
    }
    /// The waiting rooms of the office's purposes.
    static func officeWaitingRooms(_ office: String) -> String { counterDay(office) + "/waiting-rooms" }
    static func waitingRoomClosing(_ office: String, _ room: UUID) -> String {
        officeWaitingRooms(office) + "/\(word(room))/closing"
    }
    /// Where those who call get a place.
    static func callersPlaces(_ office: String, _ room: UUID) -> String {
        officeWaitingRooms(office) + "/\(word(room))/places"
    }
    /// Every place with its rank, for a spreadsheet.
    static func waitingList(_ office: String, _ room: UUID) -> String {
        officeWaitingRooms(office) + "/\(word(room))/places.csv"
    }
    /// Those who come without a reservation.
    static func walkIns(_ office: String) -> String { counterDay(office) + "/walk-ins" }
    /// Where a stretch of a day gets another capacity.
    static func capacityChanges(_ office: String) -> String { counterDay(office) + "/changes" }
    static func capacityChangeRemoval(_ office: String, _ change: UUID) -> String {
        capacityChanges(office) + "/\(word(change))/removal"
    }
    static func displacements(_ office: String) -> String { counterDay(office) + "/displacements" }
    static func hallDevices(_ office: String) -> String { counterDay(office) + "/devices" }
    static func hallDeviceRemoval(_ office: String, _ device: UUID) -> String {
        hallDevices(office) + "/\(word(device))/removal"
    }
    /// What became of an office's visits, in figures.
    static func officeStatistics(_ office: String) -> String { counterDay(office) + "/statistics" }
    static func officeStatistics(_ office: String, _ period: StatisticsPeriod) -> String {
        officeStatistics(office) + query(period)
    }
    /// One breakdown of them, for a spreadsheet.
    static func officeStatisticsTable(
        _ office: String,
        by breakdown: Breakdown,
        _ period: StatisticsPeriod
    ) -> String {
        officeStatistics(office) + "/table" + query(period, breakdown)
    }
    /// The figures of all offices.
    static let townStatistics = counters + "/statistics"
    static func townStatistics(_ period: StatisticsPeriod?) -> String {
        townStatistics + (period.map { query($0) } ?? "")
    }
    static func townStatisticsTable(_ period: StatisticsPeriod) -> String {
        townStatistics + "/table" + query(period, .office)
    }
    private static func query(_ period: StatisticsPeriod, _ breakdown: Breakdown? = nil) -> String {
        let days = [
            (StatisticsPeriod.Name.first, period.first.description),
            (StatisticsPeriod.Name.last, period.last.description),
        ]
        let table = breakdown.map { [(StatisticsQuery.breakdownName, $0.rawValue)] } ?? []
        return "?" + QueryText.encode((days + table).map { (name: $0.0, value: $0.1) })
    }
    /// The large page of calls in a hall; its link is its key.
    static func display(_ token: String) -> String { "/displays/\(token)" }
    static func displayEvents(_ token: String) -> String { display(token) + "/events" }
    static func displayCalls(_ token: String) -> String { display(token) + "/calls" }
    /// Where visitors check in by themselves.
    static func kiosk(_ token: String) -> String { "/kiosks/\(token)" }
    static func kioskWalkIns(_ token: String) -> String { kiosk(token) + "/walk-ins" }
}
